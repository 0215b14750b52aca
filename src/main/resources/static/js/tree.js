/** Rows of a tree table that fold: each row has data-level, and those with rows below a button. */
export default function tree(table) {
  for (const button of table.querySelectorAll("[data-fold]")) button.hidden = false;
  table.addEventListener("click", event => {
    const button = event.target.closest("[data-fold]");
    if (!button) return;
    const open = button.ariaExpanded !== "true";
    button.ariaExpanded = String(open);
    show(button.closest("tr"), open);
  });
}

function show(row, open) {
  const level = Number(row.dataset.level);
  let foldedAt = open ? Infinity : level;
  for (let next = row.nextElementSibling; next && Number(next.dataset.level) > level; next = next.nextElementSibling) {
    const own = Number(next.dataset.level);
    if (own <= foldedAt && open) foldedAt = Infinity;
    next.hidden = own > foldedAt;
    if (!next.hidden && next.querySelector("[data-fold]")?.ariaExpanded === "false") foldedAt = own;
  }
}
