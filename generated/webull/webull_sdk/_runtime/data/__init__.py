"""From values to the wire and back: times, decoders, encoders, validation."""
