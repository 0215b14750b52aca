import { library } from "./library.js";

let loading;

/** Lets a select over many records be searched as one types; data-lookup is where choices are asked for. */
export default async function lookup(select) {
  loading ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = library("tomSelect");
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
  await loading;
  const url = select.dataset.lookup, invalid = select.getAttribute("aria-invalid") === "true";
  const field = new TomSelect(select, {
    valueField: "value",
    labelField: "label",
    searchField: ["label", "hint"],
    maxOptions: 50,
    refreshThrottle: 0,
    hidePlaceholder: true,
    plugins: select.multiple ? ["remove_button"] : [],
    shouldLoad: text => Boolean(url) && text.length > 1,
    load: (text, found) => ask(url, text).then(found, () => found()).then(() => field.control_input.value || field.close()),
    render: { option: choice },
  });
  select.ariaHidden = "true";
  field.wrapper.classList.toggle("invalid", invalid);
  if (invalid) field.control_input.setAttribute("aria-invalid", "true");
}

async function ask(url, text) {
  const answer = await fetch(`${url}${url.includes("?") ? "&" : "?"}q=${encodeURIComponent(text)}`, { headers: { Accept: "application/json" } });
  return answer.ok ? answer.json() : [];
}

function choice(item, escape) {
  return `<div>${escape(item.label)}${item.hint ? ` <span class="faint">${escape(item.hint)}</span>` : ""}</div>`;
}
