"""codicom plugin: every compressed transfer syntax of still images both ways, by imagecodecs."""
