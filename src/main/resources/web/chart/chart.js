// What a page with a chart runs instead of the script of the others. A chart is drawn from the table beside it, which has
// the same figures for who cannot see it, cannot run scripts or wants to copy them.
import '../app/board.js';
import { init, use } from 'echarts/core';
import { LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';

use([LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

const drawn = new WeakMap();

function series(table) {
  const names = [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent.trim());
  const rows = [...table.tBodies[0].rows];
  return {
    points: rows.length,
    lines: names.map((name, i) => ({
      name,
      values: rows.map((row) => [row.cells[0].dataset.time, Number(row.cells[i + 1].dataset.value)]),
    })),
  };
}

const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow', 'roundRect'];
const DASHES = ['solid', 'dashed', 'dotted'];

function draw(figure) {
  const style = getComputedStyle(document.body);
  const colour = (name) => style.getPropertyValue(name).trim();
  const { points, lines } = series(figure.querySelector('table'));
  const chart = init(figure.querySelector('[data-plot]'), null, { renderer: 'canvas' });
  const text = { color: colour('--muted'), fontFamily: style.fontFamily };
  chart.setOption({
    animation: false,
    color: [1, 2, 3, 4, 5, 6, 7].map((n) => colour(`--series-${n}`)),
    grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
    legend: { type: 'plain', top: 0, left: 0, textStyle: text, itemWidth: 28 },
    // As text on the canvas: markup with styles inside is not allowed here.
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    xAxis: { type: 'time', axisLabel: text, axisLine: { lineStyle: { color: colour('--line') } } },
    yAxis: { type: 'value', axisLabel: text, splitLine: { lineStyle: { color: colour('--line') } } },
    series: lines.map((line, i) => ({
      type: 'line',
      name: line.name,
      data: line.values,
      // Between two days on which something happened it stood where it was.
      step: 'end',
      symbol: SYMBOLS[i % SYMBOLS.length],
      symbolSize: 6,
      showSymbol: points < 40,
      lineStyle: { width: 2, type: DASHES[Math.floor(i / 2) % DASHES.length] },
    })),
  });
  drawn.set(figure, chart);
  new ResizeObserver(() => chart.resize()).observe(figure);
}

function drawAll(root) {
  for (const figure of root.querySelectorAll('figure[data-chart]')) {
    if (!drawn.has(figure)) {
      draw(figure);
    }
  }
}

drawAll(document);
for (const event of ['htmx:afterSettle', 'board:refreshed']) {
  document.addEventListener(event, ({ target }) => drawAll(target.parentElement ?? document));
}
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
  for (const figure of document.querySelectorAll('figure[data-chart]')) {
    drawn.get(figure)?.dispose();
    draw(figure);
  }
});
