import Sortable from "/webjars/sortablejs/modular/sortable.esm.js";

/**
 * Cards that are dragged from lane to lane. The board names in data-drop where a drop is posted to, each list of cards in
 * data-stage its stage, each card in data-id and data-version what is moved. A drop that is refused goes back.
 */
export default function board(element) {
  for (const cards of element.querySelectorAll("[data-stage]")) {
    Sortable.create(cards, {
      group: "deals",
      draggable: "[data-id]",
      filter: "summary, button",
      preventOnFilter: false,
      animation: 120,
      delay: 150,
      delayOnTouchOnly: true,
      onEnd: drop => drop.from !== drop.to && send(element, drop),
    });
  }
}

function send(element, { item, from, to, oldDraggableIndex }) {
  const back = () => {
    item.ariaBusy = null;
    if (item.isConnected) from.insertBefore(item, from.querySelectorAll("[data-id]")[oldDraggableIndex] ?? null);
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
    values: { opportunity: item.dataset.id, version: item.dataset.version, stage: to.dataset.stage },
  });
}
