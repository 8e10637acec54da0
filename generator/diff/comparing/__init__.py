"""The comparers, one for each part of an API, and what they share."""
