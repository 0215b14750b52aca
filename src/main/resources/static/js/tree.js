/** A tree table whose rows, each with its data-level, fold under the row above that has a button for it. */
export default function tree(table) {
  const rows = [...table.querySelectorAll("tbody tr")];
  rows.forEach((row, at) => {
    const button = row.querySelector("[data-fold]");
    if (!button) return;
    button.hidden = false;
    button.classList.toggle("leaf", level(rows[at + 1]) <= level(row));
  });
  table.addEventListener("click", event => {
    const button = event.target.closest("[data-fold]");
    if (!button) return;
    button.ariaExpanded = String(button.ariaExpanded !== "true");
    arrange(rows);
  });
}

function level(row) {
  return Number(row?.dataset.level ?? -1);
}

function arrange(rows) {
  let folded = Infinity;
  for (const row of rows) {
    if (level(row) <= folded) folded = Infinity;
    row.hidden = level(row) > folded;
    if (!row.hidden && row.querySelector("[data-fold]")?.ariaExpanded === "false") folded = level(row);
  }
}
