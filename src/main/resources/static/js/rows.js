/** j and k through the rows of a list, Enter opens, x picks; one check box picks all. */
export function startRows() {
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input:not([type=checkbox]), textarea, select, dialog")) return;
    const rows = [...document.querySelectorAll("[data-rows] tbody tr")];
    const at = rows.findIndex(row => row.classList.contains("at"));
    if (event.key === "j" || event.key === "k") go(rows, at, event.key === "j" ? 1 : -1);
    else if (event.key === "x" && at >= 0) rows[at].querySelector(".pick input")?.click();
  });
  document.addEventListener("change", event => {
    if (event.target.matches("[data-pick-all]")) {
      for (const box of event.target.closest("table").querySelectorAll("tbody .pick input")) box.checked = event.target.checked;
    }
    if (event.target.closest(".pick")) count();
  });
}

function go(rows, at, step) {
  const next = rows[Math.min(Math.max(at + step, 0), rows.length - 1)];
  if (!next) return;
  rows[at]?.classList.remove("at");
  next.classList.add("at");
  (next.querySelector("a") ?? next).focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

/** Puts a check box into each row that waits for one: pages are lighter without them. */
function fill() {
  for (const cell of document.querySelectorAll("tbody .pick:empty")) {
    const link = cell.parentElement.querySelector("a.val");
    const box = cell.appendChild(document.createElement("input"));
    Object.assign(box, { type: "checkbox", name: "ids", value: link.pathname.split("/").pop(), ariaLabel: link.textContent });
    box.setAttribute("form", "bulk");
  }
  for (const link of document.querySelectorAll("[data-select]")) link.hidden = true;
}

/** Shows what can be done with the picked rows once there are any. */
export function count() {
  fill();
  const picked = document.querySelectorAll("tbody .pick input:checked").length;
  for (const bar of document.querySelectorAll("[data-bulk]")) {
    bar.hidden = picked === 0;
    bar.querySelector("[data-count]").hidden = false;
    bar.querySelector("[data-picked]").textContent = picked.toLocaleString(document.documentElement.lang);
  }
  for (const all of document.querySelectorAll("[data-pick-all]")) all.hidden = false;
}
