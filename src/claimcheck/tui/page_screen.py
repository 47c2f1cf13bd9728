"""A screen whose page is scrolled by keys."""

from claimcheck.tui.page import Page
from claimcheck.tui.review_screen import ReviewScreen


class PageScreen(ReviewScreen):
    """Scrolls its one page."""

    @property
    def page(self) -> Page:
        """What is shown of it."""
        return self.query_one(Page)

    def action_scroll_down(self) -> None:
        """Scroll by a line."""
        self.page.scroll_relative(y=1, animate=False)

    def action_scroll_up(self) -> None:
        """Scroll back by a line."""
        self.page.scroll_relative(y=-1, animate=False)

    def action_scroll_page_down(self) -> None:
        """Scroll by what is in view."""
        self.page.scroll_relative(y=self._most_of_a_page(), animate=False)

    def action_scroll_page_up(self) -> None:
        """Scroll back by what is in view."""
        self.page.scroll_relative(y=-self._most_of_a_page(), animate=False)

    def _most_of_a_page(self) -> int:
        """Leave a line in view, and room for the heading of the columns."""
        return max(1, self.page.size.height - 2)

    def action_scroll_top(self) -> None:
        """Scroll to the beginning."""
        self.page.scroll_home(animate=False)

    def action_scroll_bottom(self) -> None:
        """Scroll to the end."""
        self.page.scroll_end(animate=False)
