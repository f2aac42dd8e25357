package dev.backstitch;

/**
 * What a trainer needs of a network and its optimizer.
 *
 * @param <E> the examples of the network's precision
 */
interface Trainee<E> {
  /** The number of rows of examples. */
  int size(E examples);

  /** Refuses examples whose rows do not fit the network; changes nothing. */
  void check(E examples);

  /** Makes a learner, which retires the one before. */
  Learner<E> learner(int rows, Workers workers, long leastWork);

  /** Makes a keeper of the network's weights, and of the best ones if so asked. */
  Keeper<E> keeper(boolean keepsBest);

  /** The seed of the network. */
  long seed();
}
