# Printed by `sdkwright generate` from specs/wooxpro/. Changes belong there, not here.
"""Operations, one module per group."""
