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

  private static final ElementFormat[] FORMATS = ElementFormat.values();

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
  private final Member field = this::field;
  private int extents;
  private @Nullable Tensor tensor;
  private @Nullable ElementFormat format;
  private boolean shaped;
  private long from;
  private long to;
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
    this.names.remove(METADATA);
    this.check.whole(this.wanted.keySet(), this.names, this.entries);
    return new Header(this.entries, this.metadata, this.checksumAt);
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
      throw this.refusal(
          "It has two entries '%s'. Write the file again.".formatted(HeaderCheck.shown(name)));
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
      throw this.refusal(
          "Its metadata has two entries '%s'. Write the file again."
              .formatted(HeaderCheck.shown(key)));
    }
    if (key.equals(Metadata.CHECKSUM)) {
      boolean whole = value.length() == Metadata.NO_CHECKSUM.length() && this.json.was(value);
      this.checksumAt = whole ? this.json.stringAt() : 0;
    }
  }

  private void tensor(String name) throws ModelFileException {
    this.tensor = this.wanted.get(name);
    if (this.tensor == null && !this.mayIgnore(name)) {
      throw this.check.unwanted(name, this.wanted.keySet());
    }
    this.format = null;
    this.shaped = false;
    this.from = -1;
    this.object(this.field);
    ElementFormat known = this.format;
    if (known == null || !this.shaped || this.from < 0) {
      throw this.json.refusal(
          "a dtype, a shape and data_offsets of '" + HeaderCheck.shown(name) + "'");
    }
    Entry entry = new Entry(name, this.tensor, known, this.from, this.to);
    this.check.entry(entry, this.shape, this.extents);
    this.entries.add(entry);
  }

  /** One of the three fields of an array, which come in any order. */
  private void field() throws ModelFileException {
    this.json.skipString();
    if (this.json.was("dtype") && this.format == null) {
      this.json.expect(':');
      this.format = this.format();
    } else if (this.json.was("shape") && !this.shaped) {
      this.json.expect(':');
      this.extents();
      this.shaped = true;
    } else if (this.json.was("data_offsets") && this.from < 0) {
      this.json.expect(':');
      this.offsets();
    } else {
      throw this.json.refusal("one dtype, shape and data_offsets for each array");
    }
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

  private void offsets() throws ModelFileException {
    this.json.expect('[');
    this.from = this.json.number();
    this.json.expect(',');
    this.to = this.json.number();
    this.json.expect(']');
  }

  private ElementFormat format() throws ModelFileException {
    this.json.skipString();
    for (ElementFormat known : FORMATS) {
      if (this.json.was(known.name())) {
        return known;
      }
    }
    if (this.tensor != null) {
      throw this.refusal(
          "'%s' has elements of %s. Write them as F64, F32, F16 or BF16."
              .formatted(this.tensor.name(), HeaderCheck.shown(this.json.lastString())));
    }
    return ElementFormat.F64;
  }

  private ModelFileException refusal(String reason) {
    return new ModelFileException(this.file.path(), reason);
  }
}
