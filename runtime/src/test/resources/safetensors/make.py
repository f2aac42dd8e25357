"""Writes the two files of other programs that the tests read. Run with safetensors and numpy."""
import json
import struct

import numpy
import safetensors
import safetensors.numpy

WEIGHT = numpy.array([[0.5, -1.25], [3.0, 0.0078125], [-65504.0, 6.103515625e-05]])
BIAS = numpy.array([1.0, -2.5, 0.1])


def bfloat16(value):
    """The upper half of a float that has zeros below."""
    return struct.pack("<f", value)[2:]


# As the reference implementation writes it: arrays sorted by name, F32 and F64.
safetensors.numpy.save_file(
    {"net.0.weight": WEIGHT.astype(numpy.float32), "net.0.bias": BIAS},
    "reference.safetensors",
    {"format": "pt", "comment": 'a "quoted" line\n'},
)

# Legal, but as unusual as it can be: spaces, escapes, letters beyond ASCII, arrays and fields in an
# odd order, half precisions, an array without elements and one that no network asks for.
weight = WEIGHT.astype("<f2").tobytes()
bias = b"".join(bfloat16(value) for value in (1.0, -2.5, 0.1015625))
header = """{ "gr\\u00f6\\u00dfe.bias" :\t{"data_offsets":[ 12 , 18 ] , "shape":[3],"dtype":"BF16"},
  "leer":{"dtype":"F32","shape":[0,7],"data_offsets":[0,0]},
  "__metadata__":{"\\ud83d\\ude00":"\U0001f600"},
  "schritte":{"shape":[],"dtype":"I64","data_offsets":[18,26]},
  "größe.weight":{"dtype":"F16","data_offsets":[0,12],"shape":[3,2]} }   """.encode()
assert json.loads(header)
content = struct.pack("<Q", len(header)) + header + weight + bias + struct.pack("<q", 7)
assert len(safetensors.deserialize(content)) == 4
with open("unusual.safetensors", "wb") as file:
    file.write(content)
