import { library } from "./library.js";

const COLOURS = { influences: "--q-accent", allies: "--q-good", blocks: "--q-bad", assists: "--q-best" };

/** Draws the relationships of the table below as a graph: who is who is said there, colours say it once more. */
export default async function influence(element) {
  const { init } = await import(library("echarts"));
  const rows = [...document.querySelectorAll("#relations [data-from]")], chart = init(element);
  const draw = () => chart.setOption(options(rows));
  draw();
  new ResizeObserver(() => chart.resize()).observe(element);
  new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });
  const go = ({ dataType, data }) => dataType === "node" && location.assign(`/contacts/${data.id}`);
  chart.on("click", go);
}

function options(rows) {
  const style = getComputedStyle(document.documentElement), colour = name => style.getPropertyValue(name).trim();
  const people = new Map();
  const meet = (id, link) => people.set(id, { id, name: link.textContent, weight: (people.get(id)?.weight ?? 0) + 1 });
  for (const row of rows) {
    const [from, to] = row.querySelectorAll("a");
    meet(row.dataset.from, from);
    meet(row.dataset.to, to);
  }
  return {
    animation: false,
    series: {
      type: "graph",
      layout: "force",
      roam: true,
      force: { repulsion: 380, edgeLength: 150, layoutAnimation: false },
      edgeSymbol: ["none", "arrow"],
      edgeSymbolSize: 9,
      label: { show: true, position: "bottom", color: colour("--q-ink") },
      edgeLabel: { show: true, formatter: ({ data }) => data.word, color: colour("--q-ink-2"), fontSize: 11 },
      itemStyle: { color: colour("--q-pipeline") },
      data: [...people.values()].map(({ id, name, weight }) => ({ id, name, symbolSize: 14 + 4 * Math.min(weight, 6) })),
      links: rows.map(({ dataset, cells }) => ({
        source: dataset.from,
        target: dataset.to,
        word: cells[1].textContent,
        lineStyle: {
          opacity: 1,
          width: Number(dataset.strength),
          color: colour(COLOURS[dataset.kind]),
          type: dataset.kind === "blocks" ? "dashed" : "solid",
          curveness: 0.15,
        },
      })),
    },
  };
}
