import type { Row } from './collect-rows.ts';

/** How strongly weights are drawn to zero: the more, the less they follow single sentences. */
const ridge = 3;
const mostSteps = 25;
const precision = 1e-5;

/** Weights of a logistic regression with a ridge penalty, by Newton's method (iteratively reweighted least squares). */
export function fitWeights(rows: readonly Row[], count: number): Float64Array {
  const weights = new Float64Array(count);
  for (let step = 0; step < mostSteps; step++) {
    const gradient = weights.map((weight) => ridge * weight);
    const hessian = Array.from({ length: count }, (_, index) => {
      const line = new Float64Array(count);
      line[index] = ridge;
      return line;
    });
    for (const { features, isName, weight } of rows) {
      const chance = 1 / (1 + Math.exp(-features.reduce((sum, id) => sum + (weights[id] ?? 0), 0)));
      const curvature = weight * chance * (1 - chance);
      for (const id of features) {
        gradient[id]! += weight * (chance - (isName ? 1 : 0));
        for (const other of features) hessian[id]![other]! += curvature;
      }
    }
    const change = solve(hessian, gradient);
    change.forEach((value, index) => (weights[index]! -= value));
    if (change.every((value) => Math.abs(value) < precision)) break;
  }
  return weights;
}

/** Gaussian elimination. The matrix is symmetric and positive definite, so no line has to be exchanged. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const count = right.length;
  for (let pivot = 0; pivot < count; pivot++) {
    const line = matrix[pivot]!;
    for (let below = pivot + 1; below < count; below++) {
      const factor = matrix[below]![pivot]! / line[pivot]!;
      if (factor === 0) continue;
      for (let column = pivot; column < count; column++) matrix[below]![column]! -= factor * line[column]!;
      right[below]! -= factor * right[pivot]!;
    }
  }
  const solution = new Float64Array(count);
  for (let row = count - 1; row >= 0; row--) {
    let rest = right[row]!;
    for (let column = row + 1; column < count; column++) rest -= matrix[row]![column]! * solution[column]!;
    solution[row] = rest / matrix[row]![row]!;
  }
  return solution;
}
