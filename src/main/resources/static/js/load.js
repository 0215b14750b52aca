/** Starts the behaviour that an element asks for by data-module: the default export of the module of that name. */
export function load(root) {
  const asking = [...root.querySelectorAll("[data-module], [data-lookup]")];
  if (root.matches("[data-module], [data-lookup]")) asking.push(root);
  for (const element of asking) {
    const name = element.dataset.module ?? "lookup";
    if (element.dataset.started || !/^[a-z-]+$/.test(name)) continue;
    element.dataset.started = "yes";
    import(`./${name}.js`).then(module => module.default(element));
  }
}
