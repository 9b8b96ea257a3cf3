/*
 * WF-700x15, plain C, one person at a time on a stream generator: the yardstick "C-person" by which every speed is expressed.
 *
 * usage: wf-person MODEL REPLICATIONS SEED. Prints one JSON object: seconds (draws, simulation, keeping the outputs, mean and sd; reading the
 * model is outside), and the 75 means and standard deviations. Generator: xoshiro128++ of Blackman and Vigna (public domain), seeded by
 * splitmix64. Deliberately plain: no SIMD intrinsics, no threads, no tricks that a reader of the model would not expect.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { MAX_YEARS = 64, MAX_AGES = 128, SERIES = 5 };

static int years, ages, youngest, posts;
static double start[MAX_AGES], separation[MAX_AGES], retirement[MAX_YEARS], entry[MAX_AGES], cost[MAX_AGES];
static uint32_t state[4];

static inline uint32_t rotl(uint32_t x, int k) { return (x << k) | (x >> (32 - k)); }

static inline uint32_t next(void) {
  const uint32_t result = rotl(state[0] + state[3], 7) + state[0], t = state[1] << 9;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= t;
  state[3] = rotl(state[3], 11);
  return result;
}

static void seed(uint64_t x) {
  for (int i = 0; i < 4; i++) {
    uint64_t z = (x += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    state[i] = (uint32_t)((z ^ (z >> 31)) >> 32);
  }
}

static void numbers(FILE *file, double *into, int count) {
  for (int i = 0; i < count; i++)
    if (fscanf(file, "%lf", &into[i]) != 1) exit(2);
}

static void printed(const char *name, const double *values) {
  printf("\"%s\":[", name);
  for (int s = 0; s < SERIES; s++) {
    printf(s ? ",[" : "[");
    for (int y = 0; y < years; y++) printf(y ? ",%.17g" : "%.17g", values[s * years + y]);
    printf("]");
  }
  printf("]");
}

int main(int count, char **arguments) {
  if (count != 4) return 2;
  FILE *file = fopen(arguments[1], "r");
  double head[4];
  if (!file) return 2;
  numbers(file, head, 4);
  years = (int)head[0], ages = (int)head[1], youngest = (int)head[2], posts = (int)head[3];
  if (years > MAX_YEARS || ages > MAX_AGES) return 2;
  numbers(file, start, ages);
  numbers(file, separation, ages);
  numbers(file, retirement, years);
  numbers(file, entry, ages);
  numbers(file, cost, ages);
  fclose(file);
  const long replications = atol(arguments[2]);
  seed(strtoull(arguments[3], 0, 10));

  uint64_t leaves[MAX_AGES], enters[MAX_AGES];
  double share = 0;
  int lastEntry = 0;
  for (int a = 0; a < ages; a++) {
    leaves[a] = (uint64_t)llround(separation[a] * 4294967296.0);
    share += entry[a];
    enters[a] = (uint64_t)llround(share * 4294967296.0);
    if (entry[a] > 0) lastEntry = a;
  }
  enters[lastEntry] = 4294967296ULL;
  uint8_t *first = malloc(posts), *age = malloc(posts);
  double *kept = malloc(sizeof(double) * replications * SERIES * years);
  double mean[SERIES * MAX_YEARS], sd[SERIES * MAX_YEARS];
  for (int a = 0, i = 0; a < ages; a++)
    for (int n = 0; n < (int)start[a]; n++) first[i++] = (uint8_t)a;

  struct timespec from, to;
  clock_gettime(CLOCK_MONOTONIC, &from);
  for (long r = 0; r < replications; r++) {
    double *out = kept + r * SERIES * years;
    for (int i = 0; i < posts; i++) age[i] = first[i];
    for (int y = 0; y < years; y++) {
      const int limit = (int)retirement[y] - youngest;
      int separated = 0, retired = 0, sum = 0;
      double money = 0;
      for (int i = 0; i < posts; i++) {
        const int a = age[i];
        sum += a;
        money += cost[a];
        if (next() < leaves[a]) separated++;
        else if (a >= limit) retired++;
        else { age[i] = (uint8_t)(a + 1); continue; }
        const uint32_t u = next();
        int to_age = 0;
        while (u >= enters[to_age]) to_age++;
        age[i] = (uint8_t)to_age;
      }
      out[y] = separated + retired;
      out[years + y] = separated;
      out[2 * years + y] = retired;
      out[3 * years + y] = sum + (double)posts * youngest;
      out[4 * years + y] = money;
    }
  }
  for (int k = 0; k < SERIES * years; k++) {
    double total = 0, squares = 0;
    for (long r = 0; r < replications; r++) total += kept[r * SERIES * years + k];
    mean[k] = total / replications;
    for (long r = 0; r < replications; r++) {
      const double d = kept[r * SERIES * years + k] - mean[k];
      squares += d * d;
    }
    sd[k] = sqrt(squares / (replications - 1));
  }
  clock_gettime(CLOCK_MONOTONIC, &to);

  printf("{\"replications\":%ld,\"seconds\":%.9f,", replications, (to.tv_sec - from.tv_sec) + (to.tv_nsec - from.tv_nsec) * 1e-9);
  printed("mean", mean);
  printf(",");
  printed("sd", sd);
  printf("}\n");
  return 0;
}
