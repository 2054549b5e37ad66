// Draws the plots of the many from the JSON in the page; every number stands in a table beside its plot too.
(() => {
  const source = document.getElementById("outcomes");
  if (!source) return;
  const data = JSON.parse(source.textContent);
  const labels = Object.fromEntries([...document.querySelectorAll("#labels div")].map(one => [one.children[0].textContent, one.children[1].textContent]));
  const said = key => labels[key] || key;
  const colours = { surgery: "#0b5c7a", local: "#b45309", systemic: "#15803d", all: "#51616d" };
  const dashes = { surgery: "solid", local: "dashed", systemic: "dotted", all: "solid" };
  const font = { fontFamily: getComputedStyle(document.body).fontFamily };
  const charts = [];
  const draw = (id, option) => {
    const element = document.getElementById(id);
    if (!element) return;
    const chart = echarts.init(element, null, { renderer: "svg" });
    chart.setOption({ animation: false, textStyle: font, tooltip: { confine: true }, ...option });
    charts.push(chart);
  };
  // Names beside an axis get at most two fifths of the room and are broken within it.
  const names = id => { const room = document.getElementById(id)?.clientWidth || 600; return { width: Math.min(260, Math.round(0.4 * room)), overflow: "break" }; };
  const days = { type: "value", min: 0, name: said("days"), nameLocation: "middle", nameGap: 28, axisLabel: { hideOverlap: true } };

  const curves = data.curves.flatMap(curve => {
    const colour = colours[curve.group];
    const drawn = curve.points.filter(point => point.estimate != null);
    const sure = drawn.filter(point => !point.few);
    // From the last day with ten at risk on the curve is thin and pale.
    const few = drawn.filter((point, i) => point.few || drawn[i + 1]?.few);
    const band = drawn.filter(point => point.interval);
    const begin = drawn.length && drawn[0].day > data.from ? [[data.from, 1]] : [];
    return [
      { name: said(curve.group), type: "line", step: "end", symbol: "none", color: colour, lineStyle: { width: 2.5, type: dashes[curve.group] }, data: begin.concat(sure.map(point => [point.day, point.estimate])) },
      { name: said(curve.group), type: "line", step: "end", symbol: "none", color: colour, silent: true, lineStyle: { width: 1.2, opacity: 0.5, type: dashes[curve.group] }, data: few.map(point => [point.day, point.estimate]) },
      { name: said(curve.group), type: "line", step: "end", symbol: "none", color: colour, silent: true, lineStyle: { width: 0.8, opacity: 0.7 }, data: begin.concat(band.map(point => [point.day, point.interval.low])) },
      { name: said(curve.group), type: "line", step: "end", symbol: "none", color: colour, silent: true, lineStyle: { width: 0.8, opacity: 0.7 }, data: begin.concat(band.map(point => [point.day, point.interval.high])) }
    ];
  });
  draw("curves", {
    legend: { top: 0, data: data.curves.map(curve => said(curve.group)) }, grid: { left: 64, right: 24, top: 40, bottom: 48 },
    xAxis: { ...days, max: Math.max(...data.curves.flatMap(curve => curve.points.map(point => point.day))) },
    yAxis: { type: "value", min: 0, max: 1, name: said("survival"), axisLabel: { formatter: value => Math.round(100 * value) + " %" } }, series: curves
  });

  const named = data.subgroups.map(one => said(one.subgroup) + " / " + said(one.against.toLowerCase()) + ", " + said(one.measure.slice(-3)));
  const forest = document.getElementById("forest");
  if (forest) forest.style.height = Math.max(16, 3.2 * named.length + 6) + "rem";
  draw("forest", {
    grid: { left: 8, right: 32, top: 16, bottom: 48, containLabel: true }, xAxis: { type: "value", name: said("difference"), nameLocation: "middle", nameGap: 28, axisLabel: { hideOverlap: true, formatter: value => Math.round(100 * value) } },
    yAxis: { type: "category", inverse: true, data: named, axisLabel: { ...names("forest"), interval: 0 } },
    series: [
      ...data.subgroups.map((one, i) => ({ type: "line", symbol: "none", silent: true, color: "#51616d", data: one.interval ? [[one.interval.low, i], [one.interval.high, i]] : [] })),
      { type: "scatter", symbol: "rect", symbolSize: 10, color: "#0b5c7a", data: data.subgroups.map((one, i) => [one.estimate, i]), markLine: { symbol: "none", silent: true, label: { show: false }, data: [{ xAxis: 0 }] } }
    ]
  });

  draw("love", {
    legend: { top: 0 }, grid: { left: 8, right: 24, top: 32, bottom: 40, containLabel: true }, xAxis: { type: "value" },
    yAxis: { type: "category", inverse: true, data: data.balance.map(one => said(one.covariate)), axisLabel: { ...names("love"), interval: 0 } },
    // Without weights there is nothing after them.
    series: ["before", "after"].filter(when => data.balance.some(one => one[when] != null)).map(when => ({
      name: said(when), type: "scatter", symbol: when === "before" ? "emptyCircle" : "rect", symbolSize: 9, color: when === "before" ? "#b45309" : "#0b5c7a",
      data: data.balance.map((one, i) => [one[when], i]),
      markLine: { symbol: "none", silent: true, label: { show: false }, data: [{ xAxis: -0.1 }, { xAxis: 0.1 }] }
    }))
  });

  const bars = data.swimmers;
  draw("swimmers", {
    legend: { top: 0 }, grid: { left: 32, right: 24, top: 40, bottom: 48 }, xAxis: days, yAxis: { type: "category", inverse: true, axisLabel: { show: false }, data: bars.map((one, i) => i) },
    series: [
      { name: said("window"), type: "bar", stack: "time", color: "#0b5c7a", data: bars.map(one => one.window) },
      { name: said("observed"), type: "bar", stack: "time", color: "#cbd5e1", data: bars.map(one => Math.max(0, one.exit - one.window)) },
      { name: said("resection"), type: "scatter", symbol: "diamond", symbolSize: 10, color: "#be123c", data: bars.flatMap((one, i) => one.resection == null ? [] : [[one.resection, i]]) },
      { name: said("local-therapy"), type: "scatter", symbol: "triangle", symbolSize: 9, color: "#b45309", data: bars.flatMap((one, i) => one.local == null ? [] : [[one.local, i]]) },
      { name: said("died"), type: "scatter", symbol: "rect", symbolSize: 7, color: "#1b2730", data: bars.flatMap((one, i) => one.died ? [[one.exit, i]] : []) }
    ]
  });
  addEventListener("resize", () => charts.forEach(chart => chart.resize()));
  // Paper is narrower than the window, and has no table to unfold.
  const paper = 640;
  const folded = [...document.querySelectorAll("details:not([open])")];
  addEventListener("beforeprint", () => { folded.forEach(one => { one.open = true; }); charts.forEach(chart => chart.resize({ width: paper })); });
  addEventListener("afterprint", () => { folded.forEach(one => { one.open = false; }); charts.forEach(chart => chart.resize({ width: "auto" })); });
})();
