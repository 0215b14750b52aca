import { walk } from "./orgchart-keys.js";

let zoom = 0;

/** A chart that can be zoomed and printed, and whose people can be dragged onto the one they report to, or out of the tree. */
export default function orgchart(chart) {
  const set = to => (chart.dataset.zoom = zoom = Math.min(1, Math.max(-3, to)));
  set(zoom);
  for (const button of chart.querySelectorAll("[data-zoom-by]")) {
    button.hidden = false;
    button.addEventListener("click", () => set(zoom + Number(button.dataset.zoomBy)));
  }
  const print = chart.querySelector("[data-print]");
  print.hidden = false;
  print.addEventListener("click", () => window.print());
  walk(chart, place);
  chart.addEventListener("dragstart", start);
  chart.addEventListener("dragover", over);
  chart.addEventListener("drop", event => drop(chart, event));
  chart.addEventListener("dragend", clear);
  for (const seat of chart.querySelectorAll(".seat[data-version]")) {
    seat.draggable = true;
    for (const link of seat.children) link.draggable = false;
  }
  chart.dataset.ready = "yes";
}

let held;

function start(event) {
  held = event.target.closest(".seat[data-version]");
  if (!held) return;
  held.classList.add("held");
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", held.querySelector("a").textContent);
}

/** A person, or the place for those who report to nobody. */
function target({ target }) {
  const found = target.closest(".seat[data-person], [data-loose]");
  return found === held ? null : found;
}

function over(event) {
  const found = held && target(event);
  for (const old of document.querySelectorAll(".org .over, .org.over")) if (old !== found) old.classList.remove("over");
  if (!found) return;
  event.preventDefault();
  found.classList.add("over");
}

function drop(chart, event) {
  const found = held && target(event);
  if (!found) return;
  event.preventDefault();
  place(chart, held, found.dataset.person);
}

/** Says whom a person reports to, nobody when there is no superior; the chart comes back as it is then. */
function place(chart, seat, superior) {
  const { url, under } = chart.dataset, { person, version } = seat.dataset;
  const values = { person, version, ...(superior && { superior }), ...(under && { under }) };
  const answer = { target: chart, select: "#org-chart", selectOOB: "#notices", swap: "outerHTML" };
  return htmx.ajax("POST", `${url}/drops`, { source: chart, ...answer, values });
}

function clear() {
  held?.classList.remove("held");
  held = undefined;
  for (const old of document.querySelectorAll(".org .over, .org.over")) old.classList.remove("over");
}
