import { library } from "./library.js";

const PATIENCE = 900;
const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** What was moved by keys, for the focus to come back to. */
let moved;

/**
 * Entries of a calendar that are put at another time: dragged to another day or hour, or moved with Shift and an arrow.
 * Lists of entries have a data-day, in a week a data-hour too; an entry that can be moved has its version in data-move.
 */
export default async function planner(page) {
  const form = page.querySelector(".mover");
  if (!form) return;
  let leaving, waiting;
  page.addEventListener("keydown", event => {
    const item = event.shiftKey && event.key in KEYS && event.target.closest("[data-move]");
    const list = item && beside(page, item.parentElement, KEYS[event.key]);
    if (!item) return;
    event.preventDefault();
    if (!list || (waiting && waiting !== item)) return;
    waiting = item;
    list.prepend(item);
    event.target.focus();
    clearTimeout(leaving);
    moved = event.target.id;
    leaving = setTimeout(() => send(form, item), PATIENCE);
  });
  if (moved) setTimeout(focusOn, 50, moved);
  moved = undefined;
  const { default: Sortable } = await import(library("sortable"));
  for (const list of page.querySelectorAll("ul[data-day]")) {
    Sortable.create(list, {
      group: "entries",
      sort: false,
      forceFallback: true,
      fallbackTolerance: 4,
      draggable: "[data-move]",
      animation: 120,
      delay: 150,
      delayOnTouchOnly: true,
      onStart: () => page.classList.add("dragging"),
      onEnd: ({ item, from, to }) => {
        page.classList.remove("dragging");
        if (from !== to) send(form, item);
      },
    });
  }
  page.dataset.ready = "yes";
}

function focusOn(id) {
  document.getElementById(id)?.focus();
}

/** The list so many days and hours from this one; in a month up and down is by weeks. */
function beside(page, list, [days, hours]) {
  const isWeek = "hour" in list.dataset, date = new Date(`${list.dataset.day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days + (isWeek ? 0 : 7 * hours));
  const sameDay = [...page.querySelectorAll(`ul[data-day="${date.toISOString().slice(0, 10)}"]`)];
  if (!isWeek) return sameDay[0];
  const now = sameDay.findIndex(other => other.dataset.hour === list.dataset.hour);
  return sameDay[now + hours];
}

function send(form, item) {
  const { day, hour } = item.parentElement.dataset;
  form.elements.entry.value = item.dataset.entry;
  form.elements.version.value = item.dataset.move;
  form.elements.dueOn.value = day;
  form.elements.dueTime.value = hour === undefined ? (item.dataset.time ?? "") : at(hour, item.dataset.time);
  form.requestSubmit();
}

/** Within the hour it stays where it was. */
function at(hour, before = "00:00") {
  return hour === "" ? "" : `${hour.padStart(2, "0")}:${before.slice(3, 5)}`;
}
