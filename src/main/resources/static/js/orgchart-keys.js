let held;

const BACK = document.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
const ON = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
const STEPS = {
  ArrowDown: item => item.querySelector(":scope > ul > li") ?? item.nextElementSibling,
  ArrowUp: item => (item.parentElement.matches(".team, .loose") && item.previousElementSibling) || item.parentElement.closest("li"),
  [BACK]: item => item.previousElementSibling,
  [ON]: item => item.nextElementSibling,
};

/** Arrow keys walk through a chart; M picks a person up, Enter puts them under the one in focus, Esc back. */
export function walk(chart, place) {
  for (const hint of chart.querySelectorAll("[data-scripted]")) hint.hidden = false;
  chart.addEventListener("keydown", event => {
    const seat = event.target.closest(".seat");
    if (event.target.matches("[data-canvas]") && event.key === "ArrowDown") focus(chart.querySelector(".seat"), event);
    else if (seat && !event.ctrlKey && !event.metaKey && !event.altKey) press(chart, seat, event, place);
  });
}

function press(chart, seat, event, place) {
  const step = STEPS[event.key];
  if (step) focus(step(seat.closest("li"))?.querySelector(".seat"), event);
  else if (event.key === "m") pick(chart, seat, event);
  else if (held && event.key === "Enter") put(chart, seat, event, place);
  else if (held && event.key === "Delete") put(chart, undefined, event, place);
  else if (held && event.key === "Escape") putBack(chart, event);
}

function pick(chart, seat, event) {
  event.preventDefault();
  if (!seat.dataset.version) return say(chart, words(chart.dataset.notYours, seat));
  held?.classList.remove("held");
  held = seat;
  held.classList.add("held");
  say(chart, words(chart.dataset.picked, held));
}

async function put(chart, onto, event, place) {
  event.preventDefault();
  if (onto === held || (onto && !onto.dataset.person)) return;
  const seat = held, told = onto ? words(chart.dataset.moved, seat, onto) : words(chart.dataset.movedOut, seat);
  held = undefined;
  await place(chart, seat, onto?.dataset.person);
  const now = document.getElementById("org-chart");
  focus(now.querySelector(`[data-person="${CSS.escape(seat.dataset.person)}"]`));
  if (!document.querySelector("#notices .bad")) say(now, told);
}

function putBack(chart, event) {
  event.preventDefault();
  held.classList.remove("held");
  say(chart, words(chart.dataset.putBack, held));
  held = undefined;
}

const words = (text, ...seats) =>
  seats.reduce((said, seat, i) => said.replace(`{${i}}`, seat.querySelector(".val").textContent), text);

const say = (chart, text) => (chart.querySelector("[data-says]").textContent = text);

function focus(seat, event) {
  if (!seat) return;
  event?.preventDefault();
  seat.querySelector("a").focus();
}
