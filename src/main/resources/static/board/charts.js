// Draws the charts of one course from the JSON in the page; every number stands in a table beside its chart too.
(() => {
  const course = JSON.parse(document.getElementById("course").textContent);
  const colours = ["#0b5c7a", "#b45309", "#15803d", "#7c3aed", "#be123c", "#0e7490", "#4d7c0f", "#a16207"];
  const symbols = ["circle", "rect", "triangle", "diamond", "pin", "arrow"];
  const pairs = points => points.map(point => [point.date, point.value]);
  const time = { type: "time", max: course.asOf };
  const base = {
    animation: false,
    color: colours,
    grid: { left: 60, right: 30, top: 40, bottom: 40 },
    legend: { top: 0 },
    tooltip: { trigger: "axis" },
    xAxis: time
  };
  const charts = [];
  const draw = (id, option) => {
    const element = document.getElementById(id);
    if (!element) return;
    const chart = echarts.init(element);
    chart.setOption({ ...base, ...option });
    charts.push(chart);
  };
  const guide = (value, label, position) => ({ yAxis: value, label: { formatter: label, position } });

  const sums = course.sums.map((one, i) => ({
    name: one.criteria, type: "line", symbol: symbols[i], symbolSize: 9, data: pairs(one.points),
    lineStyle: { type: i === 0 ? "solid" : "dashed" },
    markLine: i > 0 ? undefined : {
      symbol: "none", lineStyle: { type: "dotted" },
      data: [
        ...(one.baseline == null ? [] : [guide(one.baseline, "baseline", "insideEndTop")]),
        ...(one.response == null ? [] : [guide(one.response, "-30 % of baseline", "insideStartBottom")]),
        guide(one.nadir, "nadir", "insideEndBottom"), guide(one.progression, "+20 % of nadir", "insideEndTop"),
        ...course.newLesions.map(day => ({ xAxis: day, label: { formatter: "new lesion" } }))
      ]
    },
    markArea: i > 0 || !course.plateau ? undefined : {
      itemStyle: { color: "rgba(11, 92, 122, 0.12)" }, label: { show: true, position: "insideBottom" },
      data: [[{ name: "plateau", xAxis: course.plateau.from }, { xAxis: course.plateau.until }]]
    }
  }));
  draw("sums", { yAxis: { type: "value", name: "mm", min: 0 }, series: sums });

  const lesions = course.lesions.flatMap((one, i) => [
    { name: one.name, type: "line", symbol: symbols[i % symbols.length], data: pairs(one.size), itemStyle: { color: colours[i % colours.length] } },
    ...(one.viable.length === 0 ? [] : [{ name: one.name, type: "line", symbol: "none", lineStyle: { type: "dashed" }, data: pairs(one.viable), itemStyle: { color: colours[i % colours.length] } }])
  ]);
  draw("lesions", { yAxis: { type: "value", name: "mm", min: 0 }, legend: { type: "scroll", top: 0 }, series: lesions });

  const names = [...new Set([...course.lanes.map(lane => lane.name), ...course.intervals.map(one => one.name)])];
  const bars = [
    ...course.lanes.flatMap(lane => lane.spans.map(span => ({ name: lane.kind, value: [names.indexOf(lane.name), span.from, span.until] }))),
    ...course.intervals.map(one => ({ name: "hard", value: [names.indexOf(one.name), one.last, one.hard] })),
    ...course.intervals.filter(one => one.preferred > one.hard).map(one => ({ name: "preferred", value: [names.indexOf(one.name), one.hard, one.preferred] }))
  ];
  const fills = { drug: "#0b5c7a", local: "#7c3aed", surgery: "#be123c", preferred: "#fde68a" };
  const hatch = { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: "#b45309" };
  draw("lanes", {
    grid: { left: 160, right: 30, top: 10, bottom: 40 },
    xAxis: { type: "time" },
    yAxis: { type: "category", data: names, inverse: true },
    tooltip: { trigger: "item", formatter: item => item.name + ": " + item.value[1] + " - " + item.value[2] },
    series: [{
      type: "custom", encode: { x: [1, 2], y: 0 }, data: bars,
      renderItem: (params, api) => {
        const from = api.coord([api.value(1), api.value(0)]);
        const until = api.coord([api.value(2), api.value(0)]);
        const kind = bars[params.dataIndex].name;
        return {
          type: "rect",
          shape: { x: from[0] - 2, y: from[1] - 7, width: Math.max(4, until[0] - from[0] + 2), height: 14 },
          style: kind === "hard" ? { fill: "#fff7ed", stroke: "#b45309", decal: hatch } : { fill: fills[kind] }
        };
      }
    }]
  });

  draw("markers", {
    yAxis: { type: "log", name: "log" },
    series: course.markers.map((one, i) => ({ name: one.name + ", " + one.unit, type: "line", symbol: symbols[i], data: pairs(one.points).filter(point => point[1] > 0) }))
  });
  draw("liver", {
    yAxis: [{ type: "value", name: "ALBI", scale: true }, { type: "value", name: "Child-Pugh", min: 5, max: 15 }],
    series: course.liver.map((one, i) => ({ name: one.name, type: "line", symbol: symbols[i], yAxisIndex: i, lineStyle: { type: i === 0 ? "solid" : "dashed" }, data: pairs(one.points) }))
  });
  addEventListener("resize", () => charts.forEach(chart => chart.resize()));
})();
