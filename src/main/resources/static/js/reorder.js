import { library } from "./library.js";

/** Lets the rows of a list be dragged; their order goes into hidden fields, and is saved with the form. */
export default async function reorder(list) {
  const { default: Sortable } = await import(library("sortable"));
  for (const grip of list.querySelectorAll("[data-grip]")) grip.hidden = false;
  Sortable.create(list, {
    handle: "[data-grip]",
    animation: 120,
    onEnd: () => number(list),
  });
}

function number(list) {
  [...list.querySelectorAll("[data-position]")].forEach((field, position) => (field.value = position));
  list.dispatchEvent(new Event("input", { bubbles: true }));
}
