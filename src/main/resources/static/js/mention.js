/** Offers colleagues when somebody writes @ and the beginning of a name; without it the whole name does as well. */
export default function mention(root) {
  const field = root.querySelector("textarea, input[name=text]");
  const list = document.createElement("ul");
  list.className = "mentions";
  list.role = "listbox";
  list.id = `${field.id || field.name}-mentions`;
  list.hidden = true;
  field.after(list);
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-autocomplete", "list");
  let asked = 0;

  field.addEventListener("input", offer);
  field.addEventListener("keydown", event => {
    if (list.hidden) return;
    const keys = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: () => take(current()), Tab: () => take(current()), Escape: hide };
    if (!keys[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  });
  field.addEventListener("blur", () => setTimeout(hide, 150));
  list.addEventListener("mousedown", event => {
    event.preventDefault();
    take(event.target.closest("li"));
  });

  if (field.value) offer();

  async function offer() {
    const text = begun(field), now = ++asked;
    const people = text === undefined ? [] : await find(text);
    if (now === asked) show(people);
  }

  function show(people) {
    list.replaceChildren(...people.map((person, at) => {
      const item = document.createElement("li");
      item.role = "option";
      item.id = `${list.id}-${at}`;
      item.textContent = person.label;
      return item;
    }));
    list.hidden = people.length === 0;
    mark(list.firstElementChild);
  }

  function mark(item) {
    for (const other of list.children) other.ariaSelected = String(other === item);
    if (item) field.setAttribute("aria-activedescendant", item.id);
    else field.removeAttribute("aria-activedescendant");
  }

  const current = () => list.querySelector("[aria-selected=true]");
  const move = step => mark(list.children[([...list.children].indexOf(current()) + step + list.children.length) % list.children.length]);
  const hide = () => show([]);

  function take(item) {
    if (!item) return;
    const end = field.selectionStart, start = end - begun(field).length;
    field.setRangeText(`${item.textContent} `, start, end, "end");
    hide();
    field.focus();
  }
}

/** What stands between the last @ and the caret; undefined when nobody is being called. */
function begun(field) {
  return field.value.slice(0, field.selectionStart).match(/(?:^|[^\p{L}\p{N}._%+-])@([\p{L}][\p{L}\p{N}.'’ -]{0,40})$/u)?.[1];
}

async function find(text) {
  const answer = await fetch(`/people/lookup?q=${encodeURIComponent(text)}`, { headers: { Accept: "application/json" } });
  return answer.ok ? (await answer.json()).slice(0, 6) : [];
}
