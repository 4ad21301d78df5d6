import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  Tooltip,
  type ChartData,
  type ChartOptions,
  type Plugin,
} from 'chart.js';
import { element } from '../base/dom';
import { fillOf, themeColors, type ThemeColors } from './theme';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

export interface Series {
  readonly label: string;
  readonly values: readonly number[];
  /** Each series has a colour and a pattern by this number. */
  readonly pattern: number;
}

export interface Bars {
  /** Said of the drawing to screen readers. */
  readonly title: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly stacked: boolean;
  /** How a value is written at its bar. */
  readonly write: (value: number) => string;
  readonly onPick: (bar: number, series: number) => void;
}

const BAR = 26;
const LONGEST_LABEL = 26;

/** Bars that grow from right to left, names on the right. Values are written at the bars, series have patterns: colour is no sign by itself. */
export class BarChart {
  readonly element: HTMLElement;
  private readonly chart: Chart<'bar'>;

  constructor(bars: Bars) {
    const canvas = element('canvas', { role: 'img', 'aria-label': bars.title, dir: 'rtl' });
    this.element = element('div', { class: 'chart' }, canvas);
    const rows = bars.labels.length * (bars.stacked ? 1 : bars.series.length * 0.7);
    this.element.style.height = `${Math.round(rows * BAR + 64)}px`;
    const theme = themeColors();
    this.chart = new Chart(canvas, {
      type: 'bar',
      data: dataOf(bars, canvas, theme),
      options: optionsOf(bars, theme),
      plugins: [valuesOf(bars, theme)],
    });
  }

  dispose(): void {
    this.chart.destroy();
  }
}

function dataOf(bars: Bars, canvas: HTMLCanvasElement, theme: ThemeColors): ChartData<'bar'> {
  return {
    labels: bars.labels.map((label) =>
      label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL)}…` : label,
    ),
    datasets: bars.series.map(({ label, values, pattern }) => ({
      label,
      data: [...values],
      backgroundColor: fillOf(canvas, theme, pattern),
      borderColor: theme.foreground,
      borderWidth: 1,
      borderSkipped: false,
      categoryPercentage: 0.8,
      barPercentage: 0.9,
    })),
  };
}

function optionsOf(bars: Bars, theme: ThemeColors): ChartOptions<'bar'> {
  const font = { family: theme.font, size: theme.size };
  const color = theme.foreground;
  return {
    indexAxis: 'y',
    animation: false,
    maintainAspectRatio: false,
    // Room for the values left of the longest bar.
    layout: { padding: { left: bars.stacked ? 8 : 52 } },
    onClick: (_event, [bar]) => bar && bars.onPick(bar.index, bar.datasetIndex),
    scales: {
      x: {
        reverse: true,
        beginAtZero: true,
        stacked: bars.stacked,
        ticks: { display: false },
        grid: { display: false },
        border: { display: false },
      },
      y: {
        position: 'right',
        stacked: bars.stacked,
        ticks: { color, font, autoSkip: false },
        grid: { display: false },
        border: { color },
      },
    },
    plugins: {
      legend: {
        display: bars.series.length > 1,
        position: 'top',
        align: 'start',
        rtl: true,
        textDirection: 'rtl',
        // A click in the legend would hide numbers.
        onClick: () => undefined,
        labels: { color, font, boxWidth: 24 },
      },
      tooltip: {
        rtl: true,
        textDirection: 'rtl',
        backgroundColor: theme.hoverBackground,
        titleColor: theme.hoverForeground,
        bodyColor: theme.hoverForeground,
        borderColor: theme.hoverBorder,
        borderWidth: 1,
        titleFont: font,
        bodyFont: font,
        callbacks: {
          title: ([item]) => bars.labels[item?.dataIndex ?? -1] ?? '',
          label: ({ dataset, parsed }) => ` ${dataset.label ?? ''}: ${bars.write(parsed.x ?? 0)}`,
        },
      },
    },
  };
}

/** Writes each value left of its bar, or on its part of a stacked one where there is room. */
function valuesOf(bars: Bars, theme: ThemeColors): Plugin<'bar'> {
  return {
    id: 'values',
    afterDatasetsDraw(chart) {
      const { ctx, data } = chart;
      ctx.save();
      ctx.font = `${theme.size}px ${theme.font}`;
      ctx.textBaseline = 'middle';
      ctx.direction = 'ltr';
      data.datasets.forEach((dataset, series) => {
        chart.getDatasetMeta(series).data.forEach((bar, i) => {
          const value = Number(dataset.data[i] ?? 0);
          if (value === 0) return;
          const { x, y, base } = bar.getProps(['x', 'y', 'base'], true) as Record<'x' | 'y' | 'base', number>;
          const text = bars.write(value);
          ctx.textAlign = bars.stacked ? 'center' : 'right';
          const at = bars.stacked ? (x + base) / 2 : x - 6;
          const width = ctx.measureText(text).width;
          if (bars.stacked) {
            if (Math.abs(base - x) < width + 8) return;
            ctx.fillStyle = theme.background;
            ctx.fillRect(at - width / 2 - 3, y - theme.size * 0.65, width + 6, theme.size * 1.3);
          }
          ctx.fillStyle = theme.foreground;
          ctx.fillText(text, at, y);
        });
      });
      ctx.restore();
    },
  };
}
