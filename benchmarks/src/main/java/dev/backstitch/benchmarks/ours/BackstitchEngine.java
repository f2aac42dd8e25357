package dev.backstitch.benchmarks.ours;

import dev.backstitch.FloatNetwork;
import dev.backstitch.FloatParameter;
import dev.backstitch.benchmarks.work.Data;
import dev.backstitch.benchmarks.work.Engine;
import dev.backstitch.benchmarks.work.Perceptron;
import dev.backstitch.benchmarks.work.Session;
import dev.backstitch.benchmarks.work.Task;
import dev.backstitch.benchmarks.work.Work;
import dev.backstitch.optimizer.Adam;
import dev.backstitch.optimizer.Optimizer;
import dev.backstitch.optimizer.Sgd;
import java.util.List;

/** This library. */
public final class BackstitchEngine implements Engine {
  /** What the table calls it. */
  public static final String NAME = "Backstitch";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean offers(Task task) {
    return true;
  }

  @Override
  public Session open(Task task, Data data, double learningRate) {
    FloatNetwork network = network(task, data);
    if (!task.work().trains()) {
      return predicting(network, data, task.rows());
    }
    Optimizer optimizer = optimizer(task.work(), learningRate);
    return new Training(network, network.learner(optimizer, task.rows()), data, task.rows());
  }

  /**
   * A predictor's session.
   *
   * @param network whose it is
   * @param data what it predicts from
   * @param rows how many rows a call gets
   * @return one for one thread
   */
  public static Session predicting(FloatNetwork network, Data data, int rows) {
    return new Prediction(network.predictor(), data.inputs(), rows);
  }

  /**
   * What a task updates with.
   *
   * @param work a training
   * @param learningRate its rate
   * @return Adam, or plain gradient descent
   */
  public static Optimizer optimizer(Work work, double learningRate) {
    return work == Work.ADAM ? new Adam(learningRate) : new Sgd(learningRate);
  }

  /** The network of a task, with the parameters of its data. */
  static FloatNetwork network(Task task, Data data) {
    FloatNetwork network = network(task.network());
    List<? extends FloatParameter> parameters = network.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      parameters.get(i).assign(data.parameters().get(i));
    }
    return network;
  }

  /**
   * A network of ours.
   *
   * @param perceptron which of the workloads
   * @return a new one with weights from a fixed seed
   */
  public static FloatNetwork network(Perceptron perceptron) {
    return switch (perceptron.name()) {
      case "A" -> WorkloadANetwork.create(1);
      case "B" -> WorkloadBNetwork.create(1);
      case "C" -> WorkloadCNetwork.create(1);
      case "D" -> WorkloadDNetwork.create(1);
      case "E" -> WorkloadENetwork.create(1);
      default -> throw new IllegalArgumentException("No network " + perceptron.name());
    };
  }
}
