"""From changes to a version, a changelog entry and marks that are due."""
