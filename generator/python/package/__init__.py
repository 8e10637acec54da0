"""Files of the package as a whole: client, exports, project files."""
