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
    receive: (name, content) => received.set(name, content),
    /** What the file `name`, below search/, holds. */
    load: (name) => run(new URL(`../${name}.js`, own).href).then(() => received.get(name)),
    /** Run the script called `name` that stands beside this file. */
    script: (name) => run(new URL(`${name}.js`, own).href),
    /** The word rules called `name`; they stand beside this file too. */
    rules: (name) => (daraja.words[name] ? Promise.resolve() : run(new URL(`${name}.js`, own).href))
      .then(() => daraja.words[name]),
  };
})();
