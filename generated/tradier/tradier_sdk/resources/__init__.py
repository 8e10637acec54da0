# Printed by `sdkwright generate` from specs/tradier/. Changes belong there, not here.
"""Operations, one module per group."""
