import re
from pathlib import Path

README = Path(__file__).parents[3] / "plugins" / "codecs" / "jpegls" / "README.md"


def test_example_of_the_readme_runs():
    (example,) = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    exec(compile(example, str(README), "exec"), {})
