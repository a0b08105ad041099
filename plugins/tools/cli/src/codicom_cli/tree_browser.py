"""A program for the terminal that walks through the tree of a file; it needs textual, which is optional."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import Footer, Header, Input, Static, Tree
from textual.widgets.tree import TreeNode

from codicom import outline
from codicom_cli.console import one_line

if TYPE_CHECKING:
    from codicom import Dataset, FileDataset


@dataclass(slots=True)
class Spot:
    """What a node of the tree stands for: an element, or a dataset whose elements are made into nodes when wanted."""

    path: str
    row: outline.Row | None = None
    dataset: Dataset | None = None
    is_filled: bool = False


class Walk(App[None]):
    """The tree of a file: fold and unfold, search, and see where an element is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("q", "quit", "Quit"),
        ("slash", "search", "Search"),
        ("n", "next", "Next"),
        ("u", "unfold", "Unfold all below"),
        ("f", "fold", "Fold all below"),
    ]
    CSS = """
    Tree { height: 1fr; }
    #where { height: auto; max-height: 5; padding: 0 1; background: $panel; }
    #wanted { display: none; dock: bottom; }
    #wanted.shown { display: block; }
    """

    def __init__(self, dataset: FileDataset, name: str, *, private: bool = True) -> None:
        super().__init__()
        self._dataset = dataset
        self._private = private
        self._wanted = ""
        self.title = one_line(name)

    def compose(self) -> ComposeResult:
        """Give the parts of the screen."""
        yield Header()
        tree: Tree[Spot] = Tree(Text(self.title or ""), data=Spot("", dataset=self._dataset))
        tree.guide_depth = 3
        yield tree
        yield Static(id="where", markup=False)
        yield Input(id="wanted", placeholder="Search names, keywords, tags and values")
        yield Footer()

    def on_mount(self) -> None:
        """Show the first level."""
        root = self.shown.root
        if self._dataset.file_meta:
            spot = Spot("file_meta", dataset=self._dataset.file_meta)
            root.add(Text("File Meta Information"), data=spot)
        self._fill(root)
        root.expand()
        self.shown.focus()

    @property
    def shown(self) -> Tree[Spot]:
        """The tree on the screen."""
        return self.query_one(Tree)

    def on_tree_node_expanded(self, event: Tree.NodeExpanded[Spot]) -> None:
        """Make the nodes of what is unfolded for the first time."""
        self._fill(event.node)

    def on_tree_node_highlighted(self, event: Tree.NodeHighlighted[Spot]) -> None:
        """Tell where the element is, and its value."""
        spot = event.node.data
        text = "" if spot is None else spot.path
        if spot is not None and spot.row is not None:
            text = f"{spot.path}\n{one_line(spot.row.label())}"
        self.query_one("#where", Static).update(Text(text))

    def _fill(self, node: TreeNode[Spot]) -> None:
        spot = node.data
        if spot is None or spot.is_filled:
            return
        spot.is_filled = True
        if spot.dataset is not None:
            before = f"{spot.path}." if spot.path else ""
            for row in outline.rows(spot.dataset, private=self._private):
                found = Spot(before + outline.path_step(row.tag), row)
                node.add(Text(one_line(row.label())), data=found, allow_expand=bool(row.items))
        elif spot.row is not None:
            for number, item in enumerate(spot.row.items or ()):
                node.add(Text(f"item {number}"), data=Spot(f"{spot.path}[{number}]", dataset=item))

    def action_unfold(self) -> None:
        """Unfold the node under the cursor, and all below it."""
        node = self.shown.cursor_node
        if node is not None:
            for _ in self._all(node):
                continue
            node.expand_all()

    def action_fold(self) -> None:
        """Fold the node under the cursor, and all below it."""
        node = self.shown.cursor_node
        if node is not None and not node.is_root:
            node.collapse_all()

    def action_search(self) -> None:
        """Ask for what to search."""
        box = self.query_one("#wanted", Input)
        box.add_class("shown")
        box.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Search for what was typed."""
        event.input.remove_class("shown")
        self.shown.focus()
        self._wanted = event.value.casefold()
        self.action_next()

    def action_next(self) -> None:
        """Go to the next element that has the text that was searched, from the beginning again after the last."""
        if not self._wanted:
            return
        nodes = list(self._all(self.shown.root))
        at = next((number for number, node in enumerate(nodes) if node is self.shown.cursor_node), 0)
        for node in (*nodes[at + 1 :], *nodes[: at + 1]):
            if node.data is not None and node.data.row is not None and self._fits(node.data):
                self._go(node)
                return
        self.notify("Nothing has this text.")

    def _fits(self, spot: Spot) -> bool:
        assert spot.row is not None  # only elements are searched
        return any(
            self._wanted in text.casefold() for text in (spot.path.rpartition(".")[2], one_line(spot.row.label()))
        )

    def _all(self, node: TreeNode[Spot]) -> Iterator[TreeNode[Spot]]:
        """Yield a node and all below it, which are made for that."""
        waiting = [node]
        while waiting:
            each = waiting.pop()
            self._fill(each)
            yield each
            waiting.extend(reversed(each.children))

    def _go(self, node: TreeNode[Spot]) -> None:
        above = node.parent
        while above is not None:
            above.expand()
            above = above.parent
        # The lines of what was unfolded are there after the next refresh.
        self.call_after_refresh(self._show, node)

    def _show(self, node: TreeNode[Spot]) -> None:
        self.shown.move_cursor(node)
        self.shown.scroll_to_node(node)
