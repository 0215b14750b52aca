/** Where a library of others is kept: the page's own script names them, each with the hash of its content. */
export const library = name => document.querySelector("script[data-libraries]").dataset[name];
