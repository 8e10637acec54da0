"""Operations: endpoints, limits, lists in pages."""
