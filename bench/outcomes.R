# The same estimates as bench/Outcomes.java on the same rows, in R survival. Debian: apt-get install -y r-cran-survival
# 1. java -cp "$(cat target/classpath):target/classes" bench/Outcomes.java write /tmp/outcomes.csv 100000
# 2. Rscript bench/outcomes.R /tmp/outcomes.csv
# 3. java -Xmx512m -XX:ActiveProcessorCount=1 -cp "$(cat target/classpath):target/classes" bench/Outcomes.java time /tmp/outcomes.csv
# 4. the bootstrap: write /tmp/two-thousand.csv 2000, then as 3. with the word bootstrap for time
# `mvn -q dependency:build-classpath -Dmdep.outputFile=target/classpath` writes the class path. Compare user seconds; the first rounds warm up.
library(survival)
d <- read.csv(commandArgs(TRUE)[1]); grace <- 90; wait <- ifelse(is.na(d$operated), Inf, d$operated); op <- is.finite(wait)
covariates <- setdiff(names(d), c("exit", "event", "free", "failed", "operated"))
x <- do.call(cbind, lapply(covariates, function(name) { v <- d[[name]]; u <- is.na(v); v[u] <- mean(v, na.rm = TRUE); if (any(u)) cbind(v, as.integer(u)) else v }))
estimates <- function(exit, event) {
  km <- survfit(Surv(exit, event) ~ 1, conf.type = "log-log")
  late <- exit > grace; to <- exit[late]; ev <- event[late]; s <- as.integer(wait[late] <= grace)
  lm <- survfit(Surv(rep(grace, length(to)), to, ev) ~ s, conf.type = "log-log"); lr <- survdiff(Surv(to, ev) ~ s); hr <- coxph(Surv(to, ev) ~ s)
  w <- op & wait <= exit
  h <- data.frame(id = c(seq_along(exit), which(w)), from = c(rep(-1, length(exit)), wait[w]), to = c(ifelse(w, wait, exit), exit[w]), event = c(ifelse(w, 0, event), event[w]), tx = c(rep(0, length(exit)), rep(1, sum(w))))
  keep <- h$to > h$from; h <- h[keep, ]
  sm <- survfit(Surv(from, to, event) ~ tx, h); mb <- coxph(Surv(from, to, event) ~ tx, h)
  td <- if (length(covariates)) coxph(Surv(from, to, event) ~ tx + x[id, ], h, cluster = id) else coxph(Surv(from, to, event) ~ tx, h, cluster = id)
  list(km, lm, lr, hr, sm, mb, td)
}
took <- system.time({ os <- estimates(d$exit, d$event); efs <- estimates(d$free, d$failed) })
print(took); print(summary(os[[1]], times = 730)$surv); print(summary(os[[2]], times = 730)$surv); print(exp(coef(os[[7]])[1]))
