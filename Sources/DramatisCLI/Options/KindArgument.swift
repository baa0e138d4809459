public import ArgumentParser
public import DramatisText

extension EntityKind: ExpressibleByArgument {}
