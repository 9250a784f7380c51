/* The files of the index. They come as scripts, because fetch() does not read files on file://. */
daraja.files = (() => {
  const own = document.currentScript.src;
  const received = new Map();
  const asked = new Map();

  function fetched(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => { script.remove(); resolve(); };
      script.onerror = () => { script.remove(); reject(new Error("cannot load " + address)); };
      document.head.append(script);
    });
  }

  /** Run the script at `address` once; one that failed may be asked for again. */
  function run(address) {
    if (!asked.has(address)) {
      const loading = fetched(address);
      loading.catch(() => asked.delete(address));
      asked.set(address, loading);
    }
    return asked.get(address);
  }

  return {
    /** Where the site begins: this file is search/<version>/search.js. */
    site: new URL("../../", own).href,
    /** Called by each file of an index with what it holds. */
    receive: (name, content) => received.set(name, Array.isArray(content) ? content : Object.assign(Object.create(null), content)),
    /** What the file `name`, below search/, holds. */
    async load(name) {
      const address = new URL(`../${name}.js`, own).href;
      await run(address);
      if (received.has(name)) return received.get(name);
      // A login page or a page for wrong addresses came instead.
      asked.delete(address);
      throw new Error("cannot load " + address);
    },
    /** Ask for the file `name` anew, past what the browser has kept. */
    async reload(name) {
      await run(new URL(`../${name}.js?${Date.now()}`, own).href);
      return received.get(name);
    },
    /** Run the script called `name` that stands beside this file. */
    script: (name) => run(new URL(`${name}.js`, own).href),
    /** The word rules called `name`; they stand beside this file too. */
    rules: (name) => (daraja.words[name] ? Promise.resolve() : run(new URL(`${name}.js`, own).href))
      .then(() => daraja.words[name]),
  };
})();
