import { startFrame } from "./frame.js";
import { startPalette } from "./palette.js";
import { startShortcuts } from "./shortcuts.js";
import { showNotices } from "./toasts.js";
import { startForms } from "./forms.js";
import { count, startRows } from "./rows.js";
import { startHtmx } from "./htmx-setup.js";
import { startInlineEdit } from "./inline-edit.js";
import { load } from "./load.js";

startHtmx();
startFrame();
startPalette();
startShortcuts();
startForms();
startRows();
startInlineEdit();

const arrive = root => {
  showNotices();
  count();
  load(root);
};
arrive(document.body);
document.addEventListener("htmx:load", event => arrive(event.detail.elt));
