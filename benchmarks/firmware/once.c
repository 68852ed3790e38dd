/* SPDX-License-Identifier: BSL-1.0 */
/* The smallest program that uses a subject: one sample from somewhere, the result to somewhere. Its size is reported,
   less that of the same program with nothing.c. */
int subject(float const*, float*);

static struct {
    float volatile x[4];
    float volatile y[3];
    int volatile result;
} registers;

int main(void) {
    registers.result = subject((float const*)registers.x, (float*)registers.y);
    return 0;
}
