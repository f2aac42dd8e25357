package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Digits {
  @Input(4)
  Layer pixels();

  @Dense(16)
  Layer hidden();

  @Dense(3)
  @From("hiden") // [UnknownLayer] 'hiden' is not a layer of 'Digits'. Did you mean 'hidden'?
  Layer digit();

  @Dense(3)
  @From("somewhere") // [UnknownLayer] 'somewhere' is not a layer of 'Digits'. Name a layer above 'other'.
  Layer other();
}
