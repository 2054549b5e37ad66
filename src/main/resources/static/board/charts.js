// Draws the charts of one course from the JSON in the page; every number stands in a table beside its chart too.
(() => {
  performance.mark("charts-start");
  const course = JSON.parse(document.getElementById("course").textContent);
  const labels = Object.fromEntries([...document.querySelectorAll("#labels div")].map(one => [one.children[0].textContent, one.children[1].textContent]));
  const said = key => labels[key] || key;
  const colours = ["#0b5c7a", "#b45309", "#15803d", "#7c3aed", "#be123c", "#0e7490", "#4d7c0f", "#a16207"];
  const symbols = ["circle", "rect", "triangle", "diamond", "pin", "arrow"];
  const day = 24 * 60 * 60 * 1000;
  const pairs = points => points.map(point => [point.date, point.value]);
  const measured = [...course.sums.flatMap(one => one.points), ...course.lesions.flatMap(one => one.size)].map(point => point.date);
  const iso = value => new Date(value).toISOString().slice(0, 10);
  const later = (date, days) => iso(new Date(date).getTime() + days * day);
  const spaced = new Set(course.intervals.map(one => one.name));
  const given = course.lanes.filter(lane => lane.kind !== "drug" || spaced.has(lane.name)).flatMap(lane => lane.spans.map(span => span.from));
  const first = [...measured, ...given, course.asOf].sort()[0];
  const time = { type: "time", min: measured.sort()[0], max: course.asOf, axisLabel: { formatter: iso, hideOverlap: true, showMinLabel: true } };
  const text = { fontFamily: getComputedStyle(document.body).fontFamily };
  const base = {
    animation: false,
    color: colours,
    textStyle: text,
    grid: { left: 56, right: 120, top: 48, bottom: 32 },
    legend: { type: "scroll", top: 0, left: 0 },
    tooltip: { trigger: "axis", confine: true },
    xAxis: time
  };
  const charts = [];
  const draw = (id, option) => {
    const element = document.getElementById(id);
    if (!element) return;
    const chart = echarts.init(element, null, { renderer: "svg" });
    const all = { ...base, ...option };
    const room = element.clientWidth - all.grid.left - all.grid.right;
    chart.setOption({ ...all, xAxis: { splitNumber: Math.max(1, Math.floor(room / 130)), ...all.xAxis } });
    charts.push(chart);
    return chart;
  };
  const guide = (value, label) => ({ yAxis: value, label: { formatter: label + " " + value, position: "end", fontSize: 11 } });

  const sums = course.sums.map((one, i) => ({
    name: one.criteria, type: "line", symbol: symbols[i], symbolSize: 9, data: pairs(one.points),
    lineStyle: { type: i === 0 ? "solid" : "dashed", width: 2 },
    markLine: i > 0 ? undefined : {
      symbol: "none", lineStyle: { type: "dotted", color: "#51616d" }, label: { color: "#1b2730" },
      data: [
        ...(one.baseline == null ? [] : [guide(one.baseline, said("baseline"))]),
        ...(one.response == null ? [] : [guide(one.response, said("response"))]),
        guide(one.nadir, said("nadir")), guide(one.progression, said("progression")),
        ...course.newLesions.map(when => ({ xAxis: when, lineStyle: { color: "#be123c", type: "dashed" }, label: { formatter: "▼ " + said("new-lesion"), color: "#be123c" } }))
      ]
    },
    markArea: i > 0 || !course.plateau ? undefined : {
      itemStyle: { color: `rgba(11, 92, 122, ${course.plateau.open ? 0.12 : 0.05})` }, label: { show: true, position: "insideBottom", color: "#0b5c7a" },
      data: [[{ name: said(course.plateau.open ? "plateau" : "stable"), xAxis: course.plateau.from }, { xAxis: course.plateau.until }]]
    }
  }));
  const drawn = draw("sums", { grid: { ...base.grid, right: 150, top: 40, bottom: 24 }, yAxis: { type: "value", min: 0 }, series: sums });
  if (drawn) {
    // Labels of guides that lie close together are moved apart.
    const marks = sums[0].markLine.data.filter(mark => mark.yAxis !== undefined).sort((a, b) => b.yAxis - a.yAxis);
    let above = -Infinity;
    for (const mark of marks) {
      const at = drawn.convertToPixel({ yAxisIndex: 0 }, mark.yAxis);
      const free = Math.max(at, above + 13);
      mark.label.offset = [0, free - at];
      above = free;
    }
    drawn.setOption({ series: [{ markLine: sums[0].markLine }] });
  }

  const coloured = i => ({ color: colours[i % colours.length] });
  const lesions = course.lesions.flatMap((one, i) => [
    { name: one.name, type: "line", symbol: symbols[i % symbols.length], symbolSize: 8, data: pairs(one.size), itemStyle: coloured(i), lineStyle: coloured(i) },
    ...(one.viable.length === 0 ? [] : [{ name: one.name + " (" + said("viable") + ")", type: "line", symbol: "emptyCircle", data: pairs(one.viable), itemStyle: coloured(i), lineStyle: { ...coloured(i), type: "dashed" } }])
  ]);
  draw("lesions", { grid: { ...base.grid, right: 24 }, legend: { ...base.legend, data: course.lesions.map(one => one.name) }, yAxis: { type: "value", min: 0 }, series: lesions });

  const changed = course.lesions.filter(one => one.change != null).sort((a, b) => b.change - a.change);
  const shade = change => change >= 20 ? "#be123c" : change <= -30 ? "#15803d" : "#b45309";
  const signed = value => (value > 0 ? "+" : "") + value + " %";
  const bounds = [Math.min(-40, ...changed.map(one => one.change)), Math.max(40, ...changed.map(one => one.change))];
  const step = bounds[1] - bounds[0] > 200 ? 50 : 20;
  draw("waterfall", {
    grid: { left: 56, right: 56, top: 16, bottom: 72 }, legend: undefined, tooltip: { trigger: "axis", confine: true, axisPointer: { type: "shadow" } },
    xAxis: { type: "category", data: changed.map(one => one.name), axisLabel: { interval: 0, margin: 24, rotate: changed.length > 4 ? 20 : 0, width: changed.length > 4 ? 150 : 400 / changed.length, overflow: changed.length > 4 ? "truncate" : "break" }, axisLine: { onZero: true }, axisTick: { show: false }, position: "bottom", offset: 0 },
    yAxis: { type: "value", min: Math.floor(bounds[0] / step) * step, max: Math.ceil(bounds[1] / step) * step, interval: step },
    series: [{
      type: "bar", barMaxWidth: 60,
      data: changed.map(one => ({ value: one.change, itemStyle: { color: shade(one.change) }, label: { show: true, position: one.change < 0 ? "bottom" : "top", formatter: signed(one.change), color: "#1b2730" } })),
      markLine: { symbol: "none", lineStyle: { type: "dotted", color: "#51616d" }, data: [{ yAxis: -30 }, { yAxis: 20 }], label: { position: "end", formatter: mark => signed(mark.value), fontSize: 11 } }
    }]
  });

  const names = [...new Set([...course.lanes.map(lane => lane.name), ...course.intervals.map(one => one.name)])];
  const bars = [
    ...course.intervals.map(one => ({ name: "hard", value: [names.indexOf(one.name), one.last, one.hard] })),
    ...course.intervals.filter(one => one.preferred > one.hard).map(one => ({ name: "preferred", value: [names.indexOf(one.name), one.hard, one.preferred] })),
    ...course.lanes.flatMap(lane => lane.spans.map(span => ({ name: lane.kind, value: [names.indexOf(lane.name), span.from, span.until], dose: span.dose })))
  ];
  const fills = { drug: "#0b5c7a", local: "#7c3aed", surgery: "#be123c", preferred: "#fde68a" };
  const hatch = { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: "#b45309" };
  const last = course.intervals.map(one => one.preferred > one.hard ? one.preferred : one.hard).concat(course.asOf).sort().at(-1);
  const lanes = document.getElementById("lanes");
  if (lanes) lanes.style.height = 76 + 30 * names.length + "px";
  draw("lanes", {
    grid: { left: 190, right: 60, top: 36, bottom: 28 }, legend: undefined,
    xAxis: { ...time, position: "top", min: later(first, -14), max: later(last, 7) },
    yAxis: { type: "category", data: names, inverse: true, axisTick: { show: false }, axisLabel: { width: 175, overflow: "break" } },
    tooltip: { trigger: "item", confine: true, formatter: item => echarts.format.encodeHTML([names[item.value[0]], item.value[1] + " - " + item.value[2], bars[item.dataIndex].dose].filter(Boolean).join(": ")) },
    series: [{
      type: "custom", clip: true, encode: { x: [1, 2], y: 0 }, data: bars,
      renderItem: (params, api) => {
        const from = api.coord([api.value(1), api.value(0)]);
        const until = api.coord([api.value(2), api.value(0)]);
        const kind = bars[params.dataIndex].name;
        return {
          type: "rect",
          shape: { x: from[0] - 2, y: from[1] - 8, width: Math.max(4, until[0] - from[0] + 2), height: 16 },
          style: kind === "hard" ? { fill: "#fff7ed", stroke: "#b45309", decal: hatch } : kind === "preferred" ? { fill: fills.preferred, stroke: "#a16207" } : { fill: fills[kind] }
        };
      },
      markLine: {
        symbol: "none", data: [{ xAxis: course.asOf, lineStyle: { color: "#1b2730", type: "solid" }, label: { position: "end", distance: 8, fontSize: 11, color: "#1b2730", formatter: said("today") } }]
      }
    }]
  });

  draw("markers", {
    grid: { ...base.grid, right: 24 },
    yAxis: { type: "log" },
    series: course.markers.map((one, i) => ({ name: one.name + ", " + one.unit, type: "line", symbol: symbols[i], symbolSize: 8, lineStyle: { type: i === 0 ? "solid" : "dashed" }, data: pairs(one.points).filter(point => point[1] > 0) }))
  });
  // The whole scale of both scores, so that noise does not look like a change; ALBI's grades end at -2.60 and -1.39.
  draw("liver", {
    grid: { ...base.grid, right: 56 }, xAxis: { ...time, axisLine: { onZero: false } },
    yAxis: [
      { type: "value", name: "ALBI", min: value => Math.min(-4, Math.floor(value.min)), max: value => Math.max(0, Math.ceil(value.max)), interval: 1, nameGap: 8 },
      { type: "value", name: "Child-Pugh", min: 5, max: 15, interval: 2, nameGap: 8, splitLine: { show: false } }
    ],
    series: course.liver.map((one, i) => ({
      name: one.name, type: "line", symbol: symbols[i], symbolSize: 8, yAxisIndex: i, lineStyle: { type: i === 0 ? "solid" : "dashed" }, data: pairs(one.points),
      markLine: i > 0 ? undefined : {
        symbol: "none", lineStyle: { type: "dotted", color: "#51616d" }, label: { position: "insideStartTop", fontSize: 11, color: "#1b2730" },
        data: [{ yAxis: -2.6, label: { formatter: "-2.60", position: "insideStartBottom" } }, { yAxis: -1.39, label: { formatter: "-1.39" } }]
      }
    }))
  });
  const fit = () => charts.forEach(chart => chart.resize());
  addEventListener("resize", fit);
  addEventListener("beforeprint", fit);
  performance.measure("charts", "charts-start");
})();
