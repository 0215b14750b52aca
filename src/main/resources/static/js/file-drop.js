/** Sends files as soon as they are chosen or dropped, one by one, and shows how far each has come. */
export default function fileDrop(panel) {
  const form = panel.querySelector("form.drop");
  const input = form.querySelector("input[type=file]");
  const send = files => sendAll(panel, form, [...files]);
  form.querySelector(".form-acts").hidden = true;
  input.addEventListener("change", () => send(input.files));
  form.addEventListener("submit", event => {
    event.preventDefault();
    send(input.files);
  });
  for (const kind of ["dragenter", "dragover"]) {
    panel.addEventListener(kind, event => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      panel.classList.add("over");
    });
  }
  panel.addEventListener("dragleave", event => {
    if (!panel.contains(event.relatedTarget)) panel.classList.remove("over");
  });
  panel.addEventListener("drop", event => {
    event.preventDefault();
    panel.classList.remove("over");
    send(event.dataTransfer.files);
  });
}

async function sendAll(panel, form, files) {
  const lines = files.map(file => line(form, file));
  const sent = [];
  for (const [number, file] of files.entries()) sent.push(await sendOne(panel, form, file, lines[number]));
  form.reset();
  if (sent.length && sent.every(Boolean)) location.reload();
}

function line(form, file) {
  const item = form.querySelector(".sending").appendChild(document.createElement("li"));
  const name = item.appendChild(document.createElement("span"));
  name.textContent = file.name;
  const bar = item.appendChild(document.createElement("progress"));
  bar.max = 1;
  bar.value = 0;
  bar.ariaLabel = file.name;
  return item;
}

function sendOne(panel, form, file, item) {
  const body = new FormData();
  body.append("_csrf", form.elements._csrf.value);
  body.append("file", file);
  const request = new XMLHttpRequest();
  request.upload.onprogress = event => (item.querySelector("progress").value = event.loaded / event.total);
  return new Promise(done => {
    request.onloadend = () => {
      const good = request.status >= 200 && request.status < 300;
      if (!good) refuse(item, reason(request) ?? panel.dataset.failed);
      done(good);
    };
    request.open("POST", form.action);
    request.send(body);
  });
}

/** The page that comes back says what is wrong. */
function reason(request) {
  const page = new DOMParser().parseFromString(request.responseText, "text/html");
  return page.querySelector(".problems li")?.textContent.trim();
}

function refuse(item, words) {
  item.querySelector("progress").remove();
  const said = item.appendChild(document.createElement("div"));
  said.className = "bad";
  said.textContent = words;
}
