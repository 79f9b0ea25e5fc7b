// Jejaring maps who supports whom in a community, measures the network and prints what it means.
package main

import (
	"os"

	"jejaring/app"
)

func main() { os.Exit(app.Run(os.Args[1:])) }
