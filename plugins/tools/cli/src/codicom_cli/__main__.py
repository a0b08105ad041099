"""``python -m codicom_cli`` is the ``codicom`` command."""

import sys

from codicom_cli.main import main

if __name__ == "__main__":
    sys.exit(main())
