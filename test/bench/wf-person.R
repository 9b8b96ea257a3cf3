# WF-700x15 in R, every person a cell of a matrix (posts x replications), a whole year at once.
#
# usage: Rscript wf-person.R MODEL REPLICATIONS SEED. Prints one JSON object: seconds (draws, simulation, keeping the outputs, mean and sd), and
# the 75 means and standard deviations. Base R only.
arguments <- commandArgs(trailingOnly = TRUE)
lines <- lapply(strsplit(readLines(arguments[1]), " ", fixed = TRUE), as.numeric)
years <- lines[[1]][1]
ages <- lines[[1]][2]
youngest <- lines[[1]][3]
posts <- lines[[1]][4]
start <- lines[[2]]
separation <- lines[[3]]
retirement <- lines[[4]]
entry <- lines[[5]]
cost <- lines[[6]]
replications <- as.integer(arguments[2])
set.seed(as.integer(arguments[3]))

block <- 100L
first <- rep(seq_len(ages), start)
begin <- proc.time()[["elapsed"]]
kept <- array(0, c(5, years, replications))
for (from in seq(1L, replications, by = block)) {
  columns <- from:min(from + block - 1L, replications)
  age <- matrix(first, posts, length(columns))
  for (year in seq_len(years)) {
    kept[4, year, columns] <- colSums(age) + posts * (youngest - 1)
    kept[5, year, columns] <- colSums(matrix(cost[age], posts))
    separated <- matrix(runif(length(age)) < separation[age], posts)
    retired <- !separated & age >= retirement[year] - youngest + 1
    vacant <- separated | retired
    kept[2, year, columns] <- colSums(separated)
    kept[3, year, columns] <- colSums(retired)
    kept[1, year, columns] <- colSums(vacant)
    age <- age + 1L
    age[vacant] <- sample.int(ages, sum(vacant), replace = TRUE, prob = entry)
  }
}
mean <- apply(kept, c(1, 2), mean)
sd <- apply(kept, c(1, 2), sd)
seconds <- proc.time()[["elapsed"]] - begin

rows <- function(values) {
  paste0("[", paste0(apply(values, 1, function(row) {
    paste0("[", paste(formatC(row, digits = 17, format = "g"), collapse = ","), "]")
  }), collapse = ","), "]")
}
cat(sprintf('{"replications":%d,"seconds":%.9f,"mean":%s,"sd":%s}\n', replications, seconds, rows(mean), rows(sd)))
