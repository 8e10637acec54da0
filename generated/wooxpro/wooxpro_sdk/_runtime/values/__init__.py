"""Values that are exact: JSON, numbers, enums that stay open."""
