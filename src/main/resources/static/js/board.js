import { library } from "./library.js";

/**
 * Cards that are dragged from lane to lane, and their menus. The board names in data-drop where a drop is posted to, each
 * list of cards in data-stage its stage; a card that can be moved has a data-version. A drop that is refused goes back. When cards can be taken, the board says
 * data-ready.
 */
export default async function board(element) {
  element.addEventListener("toggle", ({ target }) => offer(target), true);
  element.addEventListener("keydown", close);
  const { default: Sortable } = await import(library("sortable"));
  for (const cards of element.querySelectorAll("[data-stage]")) {
    Sortable.create(cards, {
      group: "deals",
      draggable: "[data-version]",
      filter: "summary, button",
      preventOnFilter: false,
      animation: 120,
      delay: 150,
      delayOnTouchOnly: true,
      onEnd: drop => drop.from !== drop.to && send(element, drop),
    });
  }
  element.dataset.ready = "yes";
}

function send(element, { item, from, to, oldDraggableIndex }) {
  const back = () => {
    item.ariaBusy = null;
    if (item.isConnected) from.insertBefore(item, from.querySelectorAll("[data-version]")[oldDraggableIndex] ?? null);
  };
  const answered = event => {
    if (event.detail.requestConfig.elt !== item) return;
    document.removeEventListener("htmx:afterRequest", answered);
    if (!event.detail.successful) back();
  };
  item.ariaBusy = "true";
  document.addEventListener("htmx:afterRequest", answered);
  htmx.ajax("POST", element.dataset.drop, {
    source: item,
    target: item,
    swap: "none",
    values: { opportunity: item.querySelector("a").pathname.split("/").pop(), version: item.dataset.version, stage: to.dataset.stage },
  });
}

/** Brings the stages into the menu of a card when it is opened first; without scripts there is a link to them. */
function offer(menu) {
  const link = menu.open && menu.querySelector("summary + a");
  if (link) htmx.ajax("GET", `${link.href}/menu`, { source: menu, target: link, swap: "outerHTML" });
}

function close(event) {
  const menu = event.key === "Escape" && event.target.closest("details[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
}
