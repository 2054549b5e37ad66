# The time-dependent model of the transplants, with the days as the server counts them: at risk from before day 0, half a day later where
# somebody died on the day of the transplant. Needs r-cran-survival. Prints the hazard ratios of transplant and age (StanfordTest).
library(survival)
rows <- NULL
for (i in seq_len(nrow(jasa))) {
  exit <- jasa$futime[i]
  died <- jasa$fustat[i]
  until <- if (jasa$transplant[i] == 1) jasa$wait.time[i] else exit
  if (jasa$transplant[i] == 1) {
    end <- if (died == 1 && until == exit) exit + 0.5 else exit
    if (end > until) rows <- rbind(rows, data.frame(id = i, start = until, stop = end, event = died, transplant = 1, age = jasa$age[i]))
    died <- 0
  }
  rows <- rbind(rows, data.frame(id = i, start = -1, stop = until, event = died, transplant = 0, age = jasa$age[i]))
}
print(exp(coef(coxph(Surv(start, stop, event) ~ transplant + age + cluster(id), data = rows))), digits = 13)
