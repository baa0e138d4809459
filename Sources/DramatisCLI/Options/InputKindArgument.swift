public import ArgumentParser
public import DramatisIntake

extension InputKind: ExpressibleByArgument {}
