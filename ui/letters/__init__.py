"""Letters on the screen: preview, print, save."""
