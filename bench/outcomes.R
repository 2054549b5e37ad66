# The same estimates as bench/Outcomes.java on the same rows, in R survival. Debian: apt-get install -y r-cran-survival
# 1. java -cp "$(cat target/classpath):target/classes" bench/Outcomes.java write /tmp/outcomes.csv 100000
# 2. Rscript bench/outcomes.R /tmp/outcomes.csv
# 3. java -Xmx512m -cp "$(cat target/classpath):target/classes" bench/Outcomes.java time /tmp/outcomes.csv
library(survival)
d <- read.csv(commandArgs(TRUE)[1]); grace <- 90; wait <- ifelse(is.na(d$operated), Inf, d$operated)
took <- system.time({
  km <- survfit(Surv(exit, event) ~ 1, d, conf.type = "log-log")
  k <- d[d$exit > grace, ]; k$s <- as.integer(wait[d$exit > grace] <= grace)
  lm <- survfit(Surv(rep(grace, nrow(k)), exit, event) ~ s, k, conf.type = "log-log"); lr <- survdiff(Surv(exit, event) ~ s, k); hr <- coxph(Surv(exit, event) ~ s, k)
  op <- is.finite(wait)
  h <- rbind(data.frame(from = -1, to = ifelse(op, wait, d$exit), event = ifelse(op, 0, d$event), tx = 0),
             data.frame(from = wait[op], to = d$exit[op], event = d$event[op], tx = 1)); h <- h[h$to > h$from, ]
  sm <- survfit(Surv(from, to, event) ~ tx, h); td <- coxph(Surv(from, to, event) ~ tx, h)
})
print(took); print(summary(km, times = 730)$surv); print(summary(lm, times = 730)$surv)
