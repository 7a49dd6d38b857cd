"""What several screens are made of: labels, field rows, banners, strips, pills. They know the palette, not the desk."""
