"""The viewer of attached papers: pages, thumbnails, zoom and turning, all of the view and none of the original."""
