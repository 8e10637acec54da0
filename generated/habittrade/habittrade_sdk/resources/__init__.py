# Printed by `sdkwright generate` from specs/habittrade/. Changes belong there, not here.
"""Operations, one module per group."""
