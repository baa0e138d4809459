public import ArgumentParser
public import DramatisRender

extension Engine: ExpressibleByArgument {}
