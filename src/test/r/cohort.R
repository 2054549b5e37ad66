# Cohorts by a seed and what R survival says of them; the answers stand in the tests of decision.outcome.
# Debian: apt-get install -y r-cran-survival; then: Rscript src/test/r/cohort.R > src/test/r/cohort.out
library(survival)
options(digits = 15, width = 200)
say <- function(name, ...) cat(name, format(c(...), digits = 13), "\n")
set.seed(20261129)
n <- 120
x1 <- rnorm(n); x2 <- rbinom(n, 1, 0.4); x3 <- round(runif(n, 40, 80))
op <- ceiling(rexp(n, exp(-4.2 + 0.5 * x1 - 0.3 * x2)))
death <- ceiling(rexp(n, exp(-6.2 + 0.6 * x1 + 0.4 * x2)))
end <- sample(60:1500, n, replace = TRUE)
exit <- pmin(death, end); event <- as.integer(death <= end)
operated <- ifelse(op <= exit & op <= 400, op, NA)
local <- ifelse(runif(n) < 0.3, sample(1:200, n, replace = TRUE), NA)
local[!is.na(local) & local > exit] <- NA
kind <- ifelse(event == 1, sample(1:2, n, replace = TRUE), 0)
w <- round(runif(n, 0.5, 2), 2)
d <- data.frame(id = 1:n, exit, event, operated, local, kind, w, x1 = round(x1, 6), x2, x3)
write.csv(d, "src/test/resources/outcome/cohort.csv", row.names = FALSE, quote = FALSE, na = "")
cat("n", n, "deaths", sum(event), "operated", sum(!is.na(operated)), "\n")

for (type in c("plain", "log", "log-log")) {
  f <- survfit(Surv(exit, event) ~ 1, d, conf.type = type)
  s <- summary(f, times = c(100, 365, 548, 730))
  say(paste("km", type, "surv"), s$surv); say(paste("km", type, "low"), s$lower); say(paste("km", type, "high"), s$upper)
  say(paste("km", type, "median"), quantile(f, 0.5)$quantile, quantile(f, 0.5)$lower, quantile(f, 0.5)$upper)
}
say("km risk", summary(survfit(Surv(exit, event) ~ 1, d), times = c(100, 365, 548, 730))$n.risk)
r <- survfit(Surv(exit, 1 - event) ~ 1, d); say("reverse median", quantile(r, 0.5)$quantile)
rm <- survival:::survmean(survfit(Surv(exit, event) ~ 1, d), rmean = 730)$matrix; say("rmst 730", rm["rmean"], rm["se(rmean)"])

g <- survdiff(Surv(exit, event) ~ x2, d); say("logrank", g$obs, g$exp, g$chisq)
a <- summary(survfit(Surv(exit, event) ~ 1, d[d$x2 == 1, ]), times = 365); b <- summary(survfit(Surv(exit, event) ~ 1, d[d$x2 == 0, ]), times = 365)
phi <- log(-log(a$surv)) - log(-log(b$surv)); v <- (a$std.err / a$surv / log(a$surv))^2 + (b$std.err / b$surv / log(b$surv))^2
say("fixed 365", a$surv - b$surv, sqrt(a$std.err^2 + b$std.err^2), 1 - pchisq(phi^2 / v, 1))

t <- do.call(rbind, lapply(1:n, function(i) with(d[i, ], if (is.na(operated)) data.frame(id, from = -1, to = exit, event, treated = 0, x1, x2, x3, w)
  else rbind(data.frame(id, from = -1, to = operated, event = as.integer(event == 1 & exit == operated), treated = 0, x1, x2, x3, w),
             data.frame(id, from = operated, to = exit, event = as.integer(event == 1 & exit > operated), treated = 1, x1, x2, x3, w)))))
t <- t[t$to > t$from, ]
for (ties in c("efron", "breslow")) {
  c1 <- coxph(Surv(from, to, event) ~ treated + x1 + x2 + x3, t, ties = ties); say(paste("cox td", ties), coef(c1), sqrt(diag(vcov(c1))), c1$loglik[2])
  c2 <- coxph(Surv(from, to, event) ~ treated + x1 + x2 + x3, t, ties = ties, weights = w, cluster = id); say(paste("cox td weighted", ties), coef(c2), sqrt(diag(vcov(c2))))
}
sm <- summary(survfit(Surv(from, to, event) ~ treated, t), times = c(60, 365)); say("simon-makuch", sm$surv)
m <- t[0, ]; O <- E <- V <- 0
for (u in sort(unique(t$to[t$event == 1]))) { risk <- t$from < u & t$to >= u; nn <- sum(risk); n1 <- sum(risk & t$treated == 1); dd <- sum(risk & t$event == 1 & t$to == u)
  O <- O + sum(risk & t$treated == 1 & t$event == 1 & t$to == u); E <- E + dd * n1 / nn; if (nn > 1) V <- V + dd * (n1 / nn) * (1 - n1 / nn) * (nn - dd) / (nn - 1) }
say("mantel-byar", O, E, (O - E)^2 / V)

gl <- glm(x2 ~ x1 + x3, binomial, d, control = list(epsilon = 1e-14, maxit = 50)); say("logistic", coef(gl), sqrt(diag(vcov(gl))))
p <- fitted(gl); sw <- ifelse(d$x2 == 1, mean(d$x2) / p, (1 - mean(d$x2)) / (1 - p)); q <- quantile(sw, c(0.01, 0.99)); sw <- pmin(pmax(sw, q[1]), q[2])
smd <- function(x, w) (weighted.mean(x[d$x2 == 1], w[d$x2 == 1]) - weighted.mean(x[d$x2 == 0], w[d$x2 == 0])) / sqrt((var(x[d$x2 == 1]) + var(x[d$x2 == 0])) / 2)
say("balance x1", smd(d$x1, rep(1, n)), smd(d$x1, sw)); say("effective", sum(sw)^2 / sum(sw^2))

aj <- survfit(Surv(exit, factor(kind, 0:2, c("none", "a", "b"))) ~ 1, d); say("aj", summary(aj, times = c(100, 365, 730))$pstate)
say("clopper", binom.test(7, 23)$conf.int, binom.test(0, 9)$conf.int, binom.test(9, 9)$conf.int)

# Clone-censor-weight as outcomes.md 4 says it, grace 90.
grace <- 90
ccw <- function(d, arm, covariates = c("x1", "x2", "x3")) {
  op <- ifelse(is.na(d$operated), Inf, d$operated); lo <- ifelse(is.na(d$local), Inf, d$local)
  miss <- function(done) ifelse(done > grace & d$exit > grace, grace, Inf)
  dev <- switch(arm, surgery = miss(op), local = pmin(op, miss(lo)), systemic = pmin(op, lo))
  left <- dev <= grace & dev <= d$exit
  to <- ifelse(left, dev, d$exit); ev <- ifelse(left, 0, d$event)
  formula <- function(y) as.formula(paste(y, "~", paste(covariates, collapse = "+")))
  if (arm == "surgery") {
    late <- d$exit > grace; y <- as.integer(op <= grace)
    g <- glm(formula("y"), binomial, cbind(d, y)[late, ], control = list(epsilon = 1e-14, maxit = 50))
    after <- 1 / predict(g, d, type = "response"); weight <- function(u) if (u > grace) after else rep(1, nrow(d))
  } else {
    cx <- coxph(formula("Surv(to, left)"), cbind(d, to, left), ties = "breslow", control = coxph.control(eps = 1e-14, iter.max = 50))
    h <- basehaz(cx, centered = FALSE); lp <- as.vector(as.matrix(d[, covariates]) %*% coef(cx))
    weight <- function(u) exp(max(0, h$hazard[h$time < u]) * exp(lp))
  }
  S <- 1; out <- c()
  for (u in sort(unique(to[ev == 1]))) { wt <- weight(u); S <- S * (1 - sum(wt[to == u & ev == 1]) / sum(wt[to >= u])); out <- rbind(out, c(u, S)) }
  sapply(c(60, 180, 365, 548, 730), function(u) { k <- out[, 1] <= u; if (any(k)) out[max(which(k)), 2] else 1 })
}
for (arm in c("surgery", "local", "systemic")) say(paste("ccw", arm), ccw(d, arm))

# The transplants of Stanford (Crowley and Hu 1977), as R survival has them in jasa.
j <- jasa; j$wait <- j$wait.time; j$exit <- j$futime; j$operated <- ifelse(j$transplant == 1, j$wait, NA)
write.csv(data.frame(exit = j$exit, event = j$fustat, transplanted = j$operated, age = j$age), "src/test/resources/outcome/stanford.csv", row.names = FALSE, quote = FALSE, na = "")
say("stanford n", nrow(j), sum(j$transplant), sum(j$fustat))
k <- j[j$exit > 30, ]; k$by30 <- as.integer(!is.na(k$operated) & k$operated <= 30)
l <- survfit(Surv(rep(30, nrow(k)), exit, fustat) ~ by30, k); say("stanford landmark 365", summary(l, times = 365)$surv, table(k$by30)); say("stanford landmark hr", exp(coef(coxph(Surv(exit, fustat) ~ by30, k))))
# A death on the day of the transplant is half a day after it, as in the published analysis.
wait <- ifelse(is.na(j$operated), Inf, j$operated); end <- j$exit + ifelse(j$fustat == 1 & wait == j$exit, 0.5, 0)
h <- do.call(rbind, lapply(1:nrow(j), function(i) if (is.infinite(wait[i])) data.frame(from = -1, to = end[i], event = j$fustat[i], tx = 0)
  else rbind(data.frame(from = -1, to = wait[i], event = 0, tx = 0), data.frame(from = wait[i], to = end[i], event = j$fustat[i], tx = 1))))
h <- h[h$to > h$from, ]
say("stanford simon-makuch 365", summary(survfit(Surv(from, to, event) ~ tx, h), times = 365)$surv); say("stanford time-dependent", exp(coef(coxph(Surv(from, to, event) ~ tx, h))))
grace <- 60; d <- data.frame(exit = j$exit, event = j$fustat, operated = j$operated, local = NA, age = j$age)
say("stanford ccw 365", ccw(d, "surgery", "age")[3], ccw(d, "systemic", "age")[3])
