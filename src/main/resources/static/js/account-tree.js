/** Rows of a hierarchy that can be dragged onto the company they belong to; the form beside it is sent as by hand. */
export default function accountTree(table) {
  const form = table.closest("section").querySelector("[data-account-move]");
  let dragged = null;
  table.addEventListener("dragstart", event => {
    dragged = event.target.closest("tr[draggable]");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged?.dataset.node ?? "");
  });
  table.addEventListener("dragover", event => {
    const target = event.target.closest("tr[data-node]");
    mark(table, target === dragged ? null : target);
    if (dragged && target && target !== dragged) event.preventDefault();
  });
  table.addEventListener("dragend", () => {
    mark(table, null);
    dragged = null;
  });
  table.addEventListener("drop", event => {
    const target = event.target.closest("tr[data-node]");
    if (!dragged || !target) return;
    event.preventDefault();
    form.setAttribute("action", `/accounts/${dragged.dataset.node}/parent`);
    form.elements.version.value = dragged.dataset.version;
    form.elements.parentId.value = target.dataset.node;
    form.requestSubmit();
  });
}

function mark(table, row) {
  table.querySelector(".drop-here")?.classList.remove("drop-here");
  row?.classList.add("drop-here");
}
