package dev.backstitch.safetensors;

import dev.backstitch.file.ModelFile;
import dev.backstitch.file.ModelFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a header and checks it on the way against what is wanted. */
final class HeaderReader {
  /** As many extents as PyTorch allows. */
  private static final int EXTENTS = 64;

  private static final String METADATA = "__metadata__";

  private final ModelFile file;
  private final Map<String, Tensor> wanted;
  private final HeaderCheck check;
  private final byte[] bytes;
  private final JsonScanner json;
  private final Set<String> names = new HashSet<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, String> metadata = new HashMap<>();
  private final long[] shape = new long[EXTENTS];
  private int extents;
  private int checksumAt;

  HeaderReader(
      ModelFile file, String network, Map<String, Tensor> wanted, byte[] bytes, long dataLength) {
    this.file = file;
    this.wanted = wanted;
    this.bytes = bytes;
    this.check = new HeaderCheck(file.path(), network, dataLength);
    this.json = new JsonScanner(file.path(), bytes);
  }

  Header read() throws ModelFileException {
    if (this.bytes.length == 0 || this.bytes[0] != '{') {
      throw this.json.refusal("'{'");
    }
    this.object(this::member);
    this.json.end();
    this.entries.sort(Comparator.comparingLong(Entry::from).thenComparingLong(Entry::to));
    this.check.whole(this.wanted.keySet(), this.names, this.entries);
    return new Header(this.bytes, this.entries, this.metadata, this.checksumAt);
  }

  /** Reads a member of an object, whose name comes next. */
  private interface Member {
    void read() throws ModelFileException;
  }

  private void object(Member member) throws ModelFileException {
    this.json.expect('{');
    if (!this.json.next('}')) {
      do {
        member.read();
      } while (this.json.next(','));
      this.json.expect('}');
    }
  }

  private void member() throws ModelFileException {
    String name = this.json.string();
    if (!this.names.add(name)) {
      throw this.refusal("It has two entries '%s'. Write the file again.", name);
    }
    this.json.expect(':');
    if (name.equals(METADATA)) {
      this.object(this::text);
    } else {
      this.tensor(name);
    }
  }

  private void text() throws ModelFileException {
    String key = this.json.string();
    this.json.expect(':');
    String value = this.json.string();
    if (key.startsWith(Metadata.PREFIX) && this.metadata.put(key, value) != null) {
      throw this.refusal("Its metadata has two entries '%s'. Write the file again.", key);
    }
    if (key.equals(Metadata.CHECKSUM)) {
      boolean whole = value.length() == Metadata.NO_CHECKSUM.length() && this.json.was(value);
      this.checksumAt = whole ? this.json.stringAt() : 0;
    }
  }

  private void tensor(String name) throws ModelFileException {
    Tensor tensor = this.wanted.get(name);
    if (tensor == null && !this.mayIgnore(name)) {
      throw this.check.unwanted(name, this.wanted.keySet());
    }
    Fields fields = new Fields(tensor);
    this.object(fields::read);
    this.entries.add(fields.entry(name));
  }

  /** Checkpoints are read as networks too: what an optimizer keeps is then passed over. */
  private boolean mayIgnore(String name) {
    return this.file.ignoresOthers()
        || (this.metadata.containsKey(Metadata.STEPS) && name.startsWith(Metadata.STATE));
  }

  private void extents() throws ModelFileException {
    this.extents = 0;
    this.json.expect('[');
    if (!this.json.next(']')) {
      do {
        if (this.extents == EXTENTS) {
          throw this.json.refusal("the end of a shape of " + EXTENTS + " extents");
        }
        this.shape[this.extents++] = this.json.number();
      } while (this.json.next(','));
      this.json.expect(']');
    }
  }

  /** The three fields of one array, in any order. */
  private final class Fields {
    private final @Nullable Tensor tensor;
    private @Nullable ElementFormat format;
    private boolean shaped;
    private long from = -1;
    private long to;

    Fields(@Nullable Tensor tensor) {
      this.tensor = tensor;
    }

    void read() throws ModelFileException {
      HeaderReader reader = HeaderReader.this;
      reader.json.skipString();
      if (reader.json.was("dtype") && this.format == null) {
        reader.json.expect(':');
        this.format = reader.format(this.tensor);
      } else if (reader.json.was("shape") && !this.shaped) {
        reader.json.expect(':');
        reader.extents();
        this.shaped = true;
      } else if (reader.json.was("data_offsets") && this.from < 0) {
        reader.json.expect(':');
        reader.json.expect('[');
        this.from = reader.json.number();
        reader.json.expect(',');
        this.to = reader.json.number();
        reader.json.expect(']');
      } else {
        throw reader.json.refusal("one dtype, shape and data_offsets for each array");
      }
    }

    Entry entry(String name) throws ModelFileException {
      ElementFormat known = this.format;
      if (known == null || !this.shaped || this.from < 0) {
        throw HeaderReader.this.json.refusal("a dtype, a shape and data_offsets of '" + name + "'");
      }
      Entry entry = new Entry(name, this.tensor, known, this.from, this.to);
      HeaderReader.this.check.entry(entry, HeaderReader.this.shape, HeaderReader.this.extents);
      return entry;
    }
  }

  private ElementFormat format(@Nullable Tensor tensor) throws ModelFileException {
    this.json.skipString();
    for (ElementFormat format : ElementFormat.values()) {
      if (this.json.was(format.name())) {
        return format;
      }
    }
    if (tensor != null) {
      throw this.refusal(
          "'%s' has elements of %s. Write them as F64, F32, F16 or BF16.",
          tensor.name(), this.json.lastString());
    }
    return ElementFormat.F64;
  }

  private ModelFileException refusal(String message, Object... values) {
    return new ModelFileException(this.file.path(), message.formatted(values));
  }
}
